#!/usr/bin/env python3
"""Makes the workbooks of this folder. Needs openpyxl and msoffcrypto-tool (PyPI) and LibreOffice.

    python3 Tests/Fixtures/workbooks/make.py

The files are committed, so that the tests need none of it. What LibreOffice and openpyxl write changes with their
versions (made with LibreOffice 7.4 and openpyxl 3.1); the tests look at cells, never at bytes. Every person is a
sample.
"""
import datetime
import io
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).resolve().parent

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "名簿"
    sheet["A1"] = "職員名簿 2027年4月1日現在"
    sheet.merge_cells("A1:E1")
    sheet.append(["職員番号", "氏名", "所属コード", "発令日", "備考"])
    sheet.append(["020101", "見本 一", "0201", datetime.date(2027, 4, 1), "=1+1 ではない"])
    sheet["E3"].data_type = "s"
    sheet.append([20102, "見本 二", "0202", datetime.datetime(2027, 4, 1, 9, 30), True])
    sheet.append(["020103", CellRichText("見本 ", TextBlock(InlineFont(b=True), "三")), "0203", datetime.date(2019, 5, 1), 0.1 + 0.2])
    sheet["D5"].number_format = '[$-411]ggge"年"m"月"d"日"'
    sheet["A4"].number_format = "000000"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("控え")["A1"] = "読まない"
    book["控え"].sheet_state = "hidden"
    book.save(HERE / "openpyxl.xlsx")

    book = openpyxl.Workbook()
    book.active.append(["番号", "氏名"])
    book.active.append(["=1+1", "見本 一"])
    book.save(HERE / "formula-without-value.xlsx")

    book = openpyxl.Workbook()
    book.active.title = "四月"
    book.active.append(["番号"])
    book.create_sheet("五月").append(["番号"])
    book.create_sheet("2").append(["番号", "二"])
    book.save(HERE / "several-sheets.xlsx")


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1" number:language="ja" number:country="JP" number:automatic-order="false">
<number:era number:style="long"/><number:year number:calendar="gengou"/><number:text>年</number:text><number:month/>
<number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="一覧">
<table:table-row>{header}</table:table-row>
<table:table-row>{first}</table:table-row>
<table:table-row>{second}</table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
"""


def text_cell(text):
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def with_libreoffice():
    def date(day):
        return f'<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{day}"/>'

    def number(value, formula=""):
        rule = f' table:formula="of:={formula}"' if formula else ""
        return f'<table:table-cell{rule} office:value-type="float" office:value="{value}"/>'

    flat = FLAT.format(
        header="".join(map(text_cell, ["番号", "氏名", "発令日", "人数", "計"])),
        first=text_cell("000033") + text_cell("見本 一") + date("2027-04-01") + number(3) + number(6, "[.D2]*2"),
        second=text_cell("000034") + text_cell("見本</text:p><text:p>二") + date("1989-01-08") + number(2.5) + number(5, "[.D3]*2"),
    )
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "libreoffice.fods"
        source.write_text(flat, encoding="utf-8")
        for kind in ["xlsx", "xls", "ods"]:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder,
                 str(source)], check=True, capture_output=True)
            shutil.copy(pathlib.Path(folder) / f"libreoffice.{kind}", HERE / f"libreoffice.{kind}")


def packed(name, parts):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


def parts(sheet, texts="", styles="", main_type=f"{SHEET_TYPE}.sheet.main+xml", main=MAIN, relations=RELATIONS, properties=""):
    """The parts of a workbook as Excel divides it; its only sheet's file is sheet7.xml."""
    result = {
        "[Content_Types].xml": HEAD + f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main_type}"/>'
        f'<Override PartName="/xl/worksheets/sheet7.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": HEAD + f'<workbook xmlns="{main}" xmlns:r="{relations}">{properties}'
        '<sheets><sheet name="一覧" sheetId="3" r:id="rId9"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId9" Type="{relations}/worksheet" Target="worksheets/sheet7.xml"/>'
        f'<Relationship Id="rId2" Type="{relations}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{relations}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet7.xml": HEAD + sheet,
        "xl/sharedStrings.xml": HEAD + f'<sst xmlns="{main}">{texts}</sst>',
        "xl/styles.xml": HEAD + f'<styleSheet xmlns="{main}">{styles}</styleSheet>',
    }
    return result


# As Excel writes a list typed in Japanese: readings beside the names, spaces that are kept, a date by a built-in
# Japanese format, a shared formula with its result.
EXCEL_TEXTS = (
    "<si><t>番号</t><phoneticPr fontId=\"1\"/></si>"
    "<si><t>氏名</t><rPh sb=\"0\" eb=\"2\"><t>シメイ</t></rPh><phoneticPr fontId=\"1\"/></si>"
    "<si><t>発令日</t><rPh sb=\"0\" eb=\"2\"><t>ハツレイ</t></rPh></si>"
    "<si><r><t xml:space=\"preserve\">見本 </t></r><r><rPr><b/></rPr><t>一</t></r><rPh sb=\"0\" eb=\"2\"><t>ミホン</t></rPh></si>"
    "<si><t>000033</t></si>"
    "<si><t>二段_x000D_\n目</t></si>"
)
EXCEL_STYLES = (
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ge\\.m\\.d;@"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="28"/><xf numFmtId="176"/></cellXfs>'
)


def excel_sheet(main):
    return (
        f'<worksheet xmlns="{main}"><dimension ref="A1:E3"/><sheetData>'
        '<row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
        '<c r="D1" t="inlineStr"><is><t>計</t></is></c><c r="E1" t="s"><v>5</v></c></row>'
        '<row r="2"><c r="A2" s="1" t="s"><v>4</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="2"><v>46478</v></c>'
        '<c r="D2"><f t="shared" ref="D2:D3" si="0">1+1</f><v>2</v></c><c r="E2" t="str"><f>""</f><v></v></c></row>'
        '<row r="3"><c r="A3" s="1"/><c r="B3" t="b"><v>0</v></c><c r="C3" s="3"><v>43586.5</v></c>'
        '<c r="D3"><f t="shared" si="0"/><v>1.8E5</v></c></row>'
        "</sheetData></worksheet>")


def by_hand():
    excel = parts(excel_sheet(MAIN), EXCEL_TEXTS, EXCEL_STYLES)
    packed("excel-like.xlsx", excel)
    packed("strict.xlsx", parts(
        excel_sheet(STRICT_MAIN), EXCEL_TEXTS, EXCEL_STYLES, main=STRICT_MAIN, relations=STRICT_RELATIONS))
    packed("macros.xlsm", parts(
        excel_sheet(MAIN), EXCEL_TEXTS, EXCEL_STYLES, main_type="application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        | {"xl/vbaProject.bin": "no macro either"})
    # 15 MiB of spaces in some 15 kB of the archive.
    bomb = parts(f'<worksheet xmlns="{MAIN}">' + " " * (15 << 20) + "<sheetData/></worksheet>")
    packed("bomb.xlsx", bomb)
    plain = io.BytesIO((HERE / "excel-like.xlsx").read_bytes())
    with open(HERE / "password.xlsx", "wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("mihon", target)


with_openpyxl()
with_libreoffice()
by_hand()
for path in sorted(HERE.iterdir()):
    print(f"{path.stat().st_size:7} {path.name}")
