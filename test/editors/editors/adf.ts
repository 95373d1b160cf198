import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { DOMParser as ProseMirrorParser } from '@atlaskit/editor-prosemirror/model';
import { type Pasted, pasted, proseMirrorOutline } from '../outline.js';

/** Confluence's and Jira's schema, without their editor: what is pasted becomes a document of it. */
export function adf(place: HTMLElement): () => Pasted {
  let found: Pasted = { outline: [], json: '' };
  place.addEventListener('paste', (event) => {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const document = ProseMirrorParser.fromSchema(defaultSchema).parse(new DOMParser().parseFromString(html, 'text/html').body);
    document.check();
    found = pasted(document.toJSON(), proseMirrorOutline);
  });
  return () => found;
}
