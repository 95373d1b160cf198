import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
const [,, name, root='.'] = process.argv;
const r = await build({ stdin:{contents:`export { ${name} } from '${root}/dist/formats/index.js'`, resolveDir: process.cwd()}, bundle:true, minify:true, metafile:true, write:false, format:'esm', platform:'browser' });
const out = Object.values(r.metafile.outputs)[0];
const groups={};
for (const [f,{bytesInOutput:b}] of Object.entries(out.inputs)) { const m=/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(f); const k=m?m[1]:f.replace(/^.*dist\//,''); groups[k]=(groups[k]||0)+b; }
console.log(gzipSync(r.outputFiles[0].contents).length);
for (const [k,b] of Object.entries(groups).sort((a,b)=>b[1]-a[1]).slice(0,60)) console.log(String(b).padStart(8),k);
