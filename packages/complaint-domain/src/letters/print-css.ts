/** A4 with the margins of a business letter and room to sign above the last line; on a screen it is shown as paper. */
export const PRINT_CSS = `
@page{size:A4;margin:22mm 22mm 24mm}
*{box-sizing:border-box}
html{font:11pt/1.5 Georgia,'Times New Roman','Noto Serif','Noto Naskh Arabic',serif;color:#111;background:#fff}
html[dir=rtl]{font-family:'Noto Naskh Arabic','Noto Sans Arabic','Geeza Pro','Traditional Arabic','Segoe UI',Tahoma,serif;line-height:1.75}
body{margin:0;overflow-wrap:break-word}
header{display:flex;justify-content:space-between;gap:12mm;align-items:flex-start;border-block-end:.6pt solid #888;padding-block-end:5mm;margin-block-end:10mm}
.organisation{margin:0;font-size:15pt;font-weight:700;line-height:1.25}
address{font-style:normal}
address span{display:block}
header address{font-size:9pt;line-height:1.45;text-align:end;color:#333}
.meta{display:flex;justify-content:space-between;gap:12mm;margin-block-end:11mm;min-height:24mm}
.recipient{min-width:70mm}
dl{margin:0;display:grid;grid-template-columns:auto auto;column-gap:4mm;align-content:start}
dt{color:#555}
dd{margin:0}
p,ul,ol,blockquote{margin:0 0 3.4mm}
h1,h2,h3,h4{font-size:11.5pt;line-height:1.35;margin:5mm 0 2mm;break-after:avoid}
h1{font-size:13pt}
ul,ol{padding-inline-start:7mm}
li{margin-block-end:1mm}
blockquote{padding-inline-start:4mm;border-inline-start:1.5pt solid #bbb;color:#333}
table{border-collapse:collapse;margin-block-end:3.4mm}
th,td{border:.5pt solid #999;padding:1mm 2.5mm;text-align:start}
a{color:inherit}
p{orphans:3;widows:3}
li,blockquote,tr{break-inside:avoid}
p:last-child{break-inside:avoid;break-before:avoid}
.sign{display:block;height:15mm}
@media screen{html{background:#e9e9e9}body{width:210mm;max-width:100%;min-height:297mm;margin:8mm auto;padding:22mm;background:#fff;box-shadow:0 1px 6px #0003}}
`;
