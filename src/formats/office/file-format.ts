import type { Definition } from '../../ladder/index.js';

/** A binary format that definitions can be exported to. The package that writes it is loaded by `write`. */
export interface FileFormat {
  /** Stable identifier, such as `docx`. */
  readonly id: string;
  /** Display name, such as `Word`. */
  readonly name: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** Resolves to the bytes of the file. Rejects if the optional dependency that writes them is not installed. */
  readonly write: (source: Definition) => Promise<Uint8Array>;
}
