package jp.ritchi.ingest.format.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.Tables;
import jp.ritchi.ingest.table.FieldKind;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFormatTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir Path folder;
    private final XlsxFormat format = new XlsxFormat();

    /** The parts of a workbook with one sheet. */
    private static Map<String, byte[]> parts(String sheetXml) {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns='"
                        + MAIN
                        + "' xmlns:r='"
                        + OFFICE
                        + "'><sheets><sheet name='一覧' sheetId='1' r:id='r1'/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='"
                        + OFFICE
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns='"
                        + MAIN
                        + "'><numFmts><numFmt numFmtId='170' formatCode='[$-411]ggge\"年\"m\"月\"d\"日\"'/>"
                        + "<numFmt numFmtId='171' formatCode='0.00E+00'/><numFmt numFmtId='172' formatCode='h:mm'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='22'/><xf numFmtId='172'/></cellXfs></styleSheet>");
        put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'>" + sheetXml + "</worksheet>");
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            var address = (char) ('A' + i) + String.valueOf(number);
            row.append(
                    cells[i].startsWith("<c")
                            ? cells[i].replaceFirst("<c", "<c r='" + address + "'")
                            : "<c r='"
                                    + address
                                    + "' t='inlineStr'><is><t>"
                                    + cells[i]
                                    + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private Tables read(Map<String, byte[]> parts) throws IOException {
        return Tables.read(format, folder, "台帳.xlsx", Tables.zip(parts));
    }

    private Tables readSheet(String data) throws IOException {
        return read(parts("<sheetData>" + data + "</sheetData>"));
    }

    private String refusal(Map<String, byte[]> parts) {
        return catchThrowableOfType(FileRefused.class, () -> read(parts)).slug();
    }

    @Test
    void valuesComeAsTheyAreStored() throws IOException {
        var tables =
                readSheet(
                        row(1, "名称", "コード", "面積", "済", "日", "和暦", "指数", "日時", "時刻", "式")
                                + row(
                                        2,
                                        "A社",
                                        "01224",
                                        "<c><v>0.1</v></c>",
                                        "<c t='b'><v>1</v></c>",
                                        "<c s='1'><v>45292</v></c>",
                                        "<c s='2'><v>45293</v></c>",
                                        "<c s='3'><v>1.5E3</v></c>",
                                        "<c s='4'><v>45292.5</v></c>",
                                        "<c s='5'><v>0.25</v></c>",
                                        "<c><f>C2*2</f><v>0.2</v></c>"));
        assertThat(tables.table().name()).isEqualTo("一覧");
        assertThat(tables.values(0))
                .containsEntry("名称", "A社")
                .containsEntry("コード", "01224")
                .containsEntry("面積", new BigDecimal("0.1"))
                .containsEntry("済", true)
                .containsEntry("日", LocalDate.of(2024, 1, 1))
                .containsEntry("和暦", LocalDate.of(2024, 1, 2))
                .containsEntry("日時", "2024-01-01T12:00")
                .containsEntry("時刻", "06:00")
                .containsEntry("式", new BigDecimal("0.2"));
        assertThat((BigDecimal) tables.values(0).get("指数")).isEqualByComparingTo("1500");
        assertThat(tables.table().fields().get(2).kind()).isEqualTo(FieldKind.NUMBER);
        assertThat(tables.table().fields().get(4).kind()).isEqualTo(FieldKind.DATE);
    }

    @Test
    void errorsAndFormulasWithoutValueAreToldByRow() throws IOException {
        var tables =
                readSheet(
                        row(1, "a", "b", "c")
                                + row(2, "x", "<c t='e'><v>#REF!</v></c>", "<c><f>A1</f></c>")
                                + row(3, "x", "<c t='e'><f>1/0</f><v>#DIV/0!</v></c>", "y"));
        assertThat(tables.values(0)).containsEntry("b", null).containsEntry("c", null);
        assertThat(tables.values(1)).containsEntry("b", null);
        assertThat(tables.rows().get(0).notes())
                .extracting(n -> n.code())
                .containsExactly("error-cell", "formula-without-value");
        assertThat(tables.rows().get(1).notes().get(0).message().en()).contains("#DIV/0!");
        assertThat(tables.rows().get(1).notes().get(0).row()).isEqualTo(3);
    }

    @Test
    void columnOfMixedKindsIsText() throws IOException {
        var tables =
                readSheet(
                        row(1, "a", "n") + row(2, "x", "<c><v>43404</v></c>") + row(3, "y", "不明"));
        assertThat(tables.table().fields().get(1).kind()).isEqualTo(FieldKind.TEXT);
        assertThat(tables.values(0)).containsEntry("n", "43404");
    }

    @Test
    void whatIsHiddenOrMergedIsSaid() throws IOException {
        var tables =
                read(
                        parts(
                                "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
                                        + row(1, "令和5年度一覧")
                                        + row(3, "名称", "位置", "<c/>", "備考")
                                        + row(4, "A社", "1", "2", "x")
                                                .replace("<row", "<row hidden='1'")
                                        + row(5, "B社", "1", "2", "x")
                                        + "</sheetData><mergeCells><mergeCell ref='B3:C3'/><mergeCell ref='A4:A5'/></mergeCells>"));
        assertThat(tables.table().fields())
                .extracting(f -> f.name())
                .containsExactly("名称", "位置", "列3", "備考");
        assertThat(tables.rows()).extracting(r -> r.number()).containsExactly(4L, 5L);
        assertThat(tables.codes())
                .containsExactlyInAnyOrder(
                        "rows-above-header",
                        "hidden-rows",
                        "hidden-columns",
                        "merged-header",
                        "merged-cells");
    }

    @Test
    void everySheetIsATableAndHiddenOnesComeLast() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var hidden = workbook.newWorksheet("隠し");
            hidden.value(0, 0, "a");
            hidden.value(1, 0, 1);
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            workbook.newWorksheet("空");
            var points = workbook.newWorksheet("点");
            var header = new String[] {"名", "経度", "緯度"};
            for (int i = 0; i < 3; i++) {
                points.value(0, i, header[i]);
            }
            points.value(1, 0, "西条");
            points.value(1, 1, 132.7);
            points.value(1, 2, 34.4);
        }
        assertThat(format.recognises(Tables.upload(folder, "x", bytes.toByteArray()))).isTrue();
        var tables = Tables.read(format, folder, "x.xlsx", bytes.toByteArray());
        assertThat(tables.tables()).extracting(t -> t.name()).containsExactly("点", "隠し");
        assertThat(tables.shape(0)).isEqualTo("POINT (132.7 34.4)");
        assertThat(tables.codes()).contains("hidden-sheet", "sheet-not-read", "place-columns");
        var zip = Tables.zip(Map.of("中/x.xlsx", bytes.toByteArray()));
        assertThat(format.recognises(Tables.upload(folder, "x", zip))).isTrue();
        assertThat(Tables.read(format, folder, "x.zip", zip).rows()).hasSize(1);
    }

    @Test
    void workbooksOfOtherKindsAreToldWhatToDo() throws IOException {
        byte[] old = {
            (byte) 0xD0,
            (byte) 0xCF,
            0x11,
            (byte) 0xE0,
            (byte) 0xA1,
            (byte) 0xB1,
            0x1A,
            (byte) 0xE1,
            0
        };
        assertThat(format.recognises(Tables.upload(folder, "x", old))).isTrue();
        assertThat(
                        catchThrowableOfType(
                                        FileRefused.class,
                                        () -> Tables.read(format, folder, "a.xls", old))
                                .sentence()
                                .ja())
                .contains(".xlsx");
        var macros = parts("<sheetData/>");
        put(macros, "xl/vbaProject.bin", "x");
        assertThat(refusal(macros)).isEqualTo("workbook-with-macros");
        var binary = new LinkedHashMap<String, byte[]>();
        put(binary, "xl/workbook.bin", "x");
        assertThat(refusal(binary)).isEqualTo("binary-workbook");
        assertThat(refusal(parts("<sheetData/>"))).isEqualTo("empty-file");
    }

    @Test
    void hostileWorkbooksAreRefused() throws IOException {
        var dtd = parts("<sheetData/>");
        put(
                dtd,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet>&e;</worksheet>");
        assertThat(refusal(dtd)).isEqualTo("xml-doctype");
        var shared = parts("<sheetData/>");
        put(shared, "xl/sharedStrings.xml", "<!DOCTYPE a []><sst/>");
        assertThat(refusal(shared)).isEqualTo("xml-doctype");
        assertThat(
                        refusal(
                                parts(
                                        "<sheetData><row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row></sheetData>")))
                .isEqualTo("bad-workbook");
        assertThat(refusal(parts("<sheetData><row r='99999999'/></sheetData>")))
                .isEqualTo("bad-workbook");
        var bomb = parts("<sheetData/>");
        bomb.put("xl/sharedStrings.xml", new byte[50 << 20]);
        assertThat(refusal(bomb)).isEqualTo("unsafe-archive");
    }

    @Test
    void otherArchivesAreNotTakenForWorkbooks() throws IOException {
        assertThat(
                        format.recognises(
                                Tables.upload(
                                        folder,
                                        "x",
                                        Tables.zip(Map.of("a.txt", new byte[] {'a'})))))
                .isFalse();
        assertThat(format.recognises(Tables.upload(folder, "x", "a,b\n".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void damagedWorkbooksAreRefusedAndNothingElse() throws IOException {
        var random = new SplittableRandom(5);
        var good =
                parts(
                        "<sheetData>"
                                + row(1, "a", "b")
                                + row(2, "x", "<c s='1'><v>45292</v></c>")
                                + "</sheetData>");
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var damaged = new LinkedHashMap<String, byte[]>(good);
            var name = good.keySet().toArray(String[]::new)[random.nextInt(good.size())];
            byte[] bytes = good.get(name).clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(96));
            }
            damaged.put(name, bytes);
            try {
                read(damaged);
            } catch (FileRefused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
