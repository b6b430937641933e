/** An .xlsx with what the spreadsheet cannot show: hand-made minimal parts around sheets that hucre wrote. */
import { writeXlsx } from 'hucre';
import { entryBytes, readZip, writeZip } from '../../src/files/xlsx/package/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
}

/** A sheet with a performance-target table and everything that can surround it, with unusual blanks and attributes. */
const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="${X14}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
  <sheetPr codeName="表一"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/>
  <sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomScale='85'/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>
  <cols><col min="1" max="2" width="20.5" customWidth="1"/><col min="3" max="6" width="9" style="2"/></cols>
  <sheetData>
    <row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>100</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>200</v></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c><c r="B3" s="2"><v>50</v></c><c r="C3"><f t="shared" si="0"/><v>100</v></c></row>
    <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="2"><v>7</v></c><c r="C4"><f t="shared" si="0"/><v>14</v></c></row>
    <row r="5"><c r="B5" s="2"><f>SUM(B2:B4)</f><v>157</v></c><!-- 合计 --></row>
    <row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6" t="s"><v>4</v></c></row>
  </sheetData>
  <mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>
  <phoneticPr fontId="1" type="noConversion"/>
  <conditionalFormatting sqref="B2:B4"><cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="lastMonth"><formula>MONTH(B2)=1</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>90</formula></cfRule></conditionalFormatting>
  <conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>
  <dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D4"><formula1>"优,良"</formula1></dataValidation></dataValidations>
  <hyperlinks><hyperlink ref="A4" location="'说明'!A1" display="说明"/></hyperlinks>
  <printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
  <pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>
  <rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>
  <drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>
  <extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
</worksheet>`;

const STRINGS = `<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>项目支出绩效目标表</t></si><si><t>道路</t></si><si><t>桥梁</t></si><si><t>指标</t></si><si><t>目标值</t></si></sst>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>
<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const DRAWING_PART = `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${A}" xmlns:r="${OFFICE}"><xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART_PART = `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${A}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>目标表!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const PIVOT_CACHE = `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A6:B6" sheet="目标表"/></cacheSource><cacheFields count="1"><cacheField name="指标" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`;

const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>审核</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>财务已核对</t></r></text></comment></commentList></comments>`;
const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
const TABLE = `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A6:B7" totalsRowShown="0"><autoFilter ref="A6:B7"/><tableColumns count="2"><tableColumn id="1" name="指标"/><tableColumn id="2" name="目标值"/></tableColumns></table>`;
const CALC_CHAIN = `<calcChain xmlns="${MAIN}"><c r="B5" i="1"/><c r="C2" i="1"/><c r="C3" i="1"/><c r="C4" i="1"/></calcChain>`;

const TYPES: readonly (readonly [part: string, type: string])[] = [
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_TYPE}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET_TYPE}.pivotCacheRecords+xml`],
  ['xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
  ['xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`],
  ['xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`],
  ['xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'],
  ['customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
];

/** Random bytes in place of a compiled macro project, which we never look into. */
const MACROS = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);

export type Parts = ReadonlyMap<string, Uint8Array>;

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const archive = readZip(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.keys()) if (!name.endsWith('/')) parts.set(name, await entryBytes(archive, name));
  return parts;
}

export async function textOf(bytes: Uint8Array, part: string): Promise<string> {
  return new TextDecoder().decode(await entryBytes(readZip(bytes), part));
}

/** Names of parts that differ between two files, including added and removed parts. */
export async function differingParts(one: Uint8Array, other: Uint8Array): Promise<string[]> {
  const [before, after] = [await partsOf(one), await partsOf(other)];
  const names = new Set([...before.keys(), ...after.keys()]);
  const same = (name: string): boolean =>
    Buffer.compare(before.get(name) ?? Buffer.from('-'), after.get(name) ?? Buffer.from('+')) === 0;
  return [...names].filter((name) => !same(name)).sort();
}

/** `macros`: with vbaProject.bin, as an .xlsm. */
export async function zooFile({ macros = false }: { readonly macros?: boolean } = {}): Promise<Uint8Array> {
  const plain = await writeXlsx({
    sheets: [
      { name: '目标表', rows: [['x']] },
      {
        name: '说明',
        rows: [['目标表', 1]],
        cells: new Map([['0,1', { value: 100, formula: '目标表!B2', formulaResult: 100 }]]),
      },
    ],
  });
  const text = (part: string) => textOf(plain, part);
  const overrides = TYPES.filter(([part]) => macros || part !== 'xl/vbaProject.bin')
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('');
  const types = (await text('[Content_Types].xml'))
    .replace(
      '</Types>',
      `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides}</Types>`,
    )
    .replace(
      `${SHEET_TYPE}.sheet.main+xml`,
      macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${SHEET_TYPE}.sheet.main+xml`,
    );
  const extra = [
    ['rId90', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId91', 'calcChain', 'calcChain.xml'],
    ['rId93', 'customXml', '../customXml/item1.xml'],
    ...(macros
      ? ([['rId92', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin']] as const)
      : []),
  ] as const;
  const related = (await text('xl/_rels/workbook.xml.rels')).replace(
    '</Relationships>',
    relationships(extra).replace(/^<Relationships[^>]*>/, ''),
  );
  const workbook = (await text('xl/workbook.xml'))
    .replace(/<definedNames>.*<\/definedNames>|<calcPr[^>]*\/>/gs, '')
    .replace(
      '</sheets>',
      `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">目标表!$A$1:$D$6</definedName><definedName name="年度">目标表!$B$2</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId90"/></pivotCaches>`,
    );
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': related,
    [sheet]: SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'table', '../tables/table1.xml'],
    ]),
    'xl/sharedStrings.xml': STRINGS,
    'xl/styles.xml': STYLES,
    'xl/drawings/drawing1.xml': DRAWING_PART,
    'xl/drawings/_rels/drawing1.xml.rels': relationships([
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'chart', '../charts/chart1.xml'],
    ]),
    'xl/drawings/vmlDrawing1.vml': VML,
    'xl/media/image1.png': PNG,
    'xl/charts/chart1.xml': CHART_PART,
    'xl/pivotCache/pivotCacheDefinition1.xml': PIVOT_CACHE,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
      ['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'],
    ]),
    'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    'xl/comments1.xml': COMMENTS,
    'xl/tables/table1.xml': TABLE,
    'xl/calcChain.xml': CALC_CHAIN,
    'customXml/item1.xml': '<业务 xmlns="urn:example:budget"><编号>042</编号></业务>',
    'customXml/itemProps1.xml':
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{BBBBBBBB-0000-4000-8000-000000000001}"/>',
    'customXml/_rels/item1.xml.rels': relationships([['rId1', 'customXmlProps', 'itemProps1.xml']]),
    ...(macros && { 'xl/vbaProject.bin': MACROS }),
  };
  const changes = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return writeZip(readZip(plain), new Map(changes));
}
