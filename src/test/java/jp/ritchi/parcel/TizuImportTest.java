package jp.ritchi.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets of Yonaguni in zone 16, which nobody else imports in tests. */
@ImportTest
class TizuImportTest {
    private static final String ZONE = "公共座標16系";
    private static final String SQUARE =
            "-170000 -100000, -170000 -99900, -169900 -99900, -169900 -100000";
    private static final String SURVEYED = "<精度区分>甲二</精度区分><座標値種別>測量成果</座標値種別>";
    private static final String OURS = " FROM parcel.parcel WHERE id LIKE 'moj-47382-%'";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("moj-tizu");
        rows.run("DELETE" + OURS);
    }

    private ImportClient.Answer commit(String sheet) throws Exception {
        return imports.commit(imports.upload("sheet", sheet).id());
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void parcelKeepsWhatTheSheetSays() throws Exception {
        var sheet =
                new Sheets(ZONE)
                        .parcel("12-3", SURVEYED, SQUARE)
                        .parcel("12-4", "<座標値種別>図上測量</座標値種別>", SQUARE);
        assertThat(commit(sheet.xml()).count("new")).isEqualTo(2);
        assertThat(
                        rows.all(
                                "SELECT name_ja, lot_number, oaza_ja, municipality_ja, accuracy_class, coordinate_class, map_name, positional_accuracy, source_id"
                                        + OURS
                                        + " ORDER BY lot_number"))
                .extracting(Object::toString)
                .containsExactly(
                        "{name_ja=字試験12-3, lot_number=12-3, oaza_ja=字試験, municipality_ja=与那国町, accuracy_class=甲二, coordinate_class=測量成果, map_name=試験図-1, positional_accuracy=surveyed, source_id=moj-tizu}",
                        "{name_ja=字試験12-4, lot_number=12-4, oaza_ja=字試験, municipality_ja=与那国町, accuracy_class=null, coordinate_class=図上測量, map_name=試験図-1, positional_accuracy=site, source_id=moj-tizu}");
        assertThat(rows.text("SELECT min(id)" + OURS))
                .matches("moj-47382-[0-9a-f]{8}-001000000000-12-3");
    }

    @Test
    void northIsXAndTheHoleIsAHole() throws Exception {
        var hole = "-169970 -99970, -169970 -99930, -169930 -99930, -169930 -99970";
        commit(new Sheets(ZONE).parcel("1", SURVEYED, SQUARE, hole).xml());
        double plane =
                Double.parseDouble(
                        rows.text("SELECT ST_Area(ST_Transform(geom, 6684))::text" + OURS));
        assertThat(plane).isCloseTo(10_000 - 1_600, within(0.001));
        assertThat(rows.text("SELECT ST_NumInteriorRings(geom)::text" + OURS)).isEqualTo("1");
        // The origin of zone 16 is 26° north, 124° east.
        assertThat(
                        rows.text(
                                "SELECT concat_ws(' ', round(ST_Y(ST_Centroid(geom))::numeric, 1), round(ST_X(ST_Centroid(geom))::numeric, 1))"
                                        + OURS))
                .isEqualTo("24.5 123.0");
    }

    @Test
    void donutDrawnInOneLineOutAndBackIsRebuiltWithTheSameArea() throws Exception {
        var donut =
                "-170000 -100000, -170000 -99900, -169900 -99900, -169900 -100000, -170000 -100000,"
                        + " -169970 -99970, -169930 -99970, -169930 -99930, -169970 -99930, -169970 -99970, -170000 -100000";
        var run = imports.upload("sheet", new Sheets(ZONE).parcel("1", SURVEYED, donut).xml());
        assertThat(run.codes()).containsExactly("donut-rebuilt");
        imports.commit(run.id());
        assertThat(rows.text("SELECT ST_NumInteriorRings(geom)::text || ST_IsValid(geom)" + OURS))
                .isEqualTo("1true");
        assertThat(
                        Double.parseDouble(
                                rows.text("SELECT ST_Area(ST_Transform(geom, 6684))::text" + OURS)))
                .isCloseTo(8_400, within(0.001));
    }

    @Test
    void arbitraryCoordinateSystemRefusesTheSheet() throws Exception {
        var run =
                imports.upload(
                        "sheet",
                        new Sheets("任意座標系").parcel("1", "", SQUARE).parcel("2", "", SQUARE).xml());
        assertThat(run.status()).isEqualTo(201);
        assertThat(run.state()).isEqualTo("refused");
        assertThat(run.count("refused")).isEqualTo(2);
        assertThat(run.codes()).containsExactly("sheets-without-a-place", "arbitrary-crs");
        assertThat(imports.commit(run.id()).type()).isEqualTo("/problems/wrong-state");
    }

    @Test
    void whatIsNoParcelOrHasNoShapeIsRefusedByRow() throws Exception {
        var bow = "-170000 -100000, -169900 -99900, -170000 -99900, -169900 -100000";
        var sheet =
                new Sheets(ZONE)
                        .parcel("地区外1", "", SQUARE)
                        .parcel("別図第2", "", SQUARE)
                        .parcel("3", "", bow)
                        .parcel("4", "", SQUARE.replace("-169900", "x"))
                        .parcel("", "", SQUARE)
                        .parcel("6", "<形状 idref=\"F404\"/>", SQUARE)
                        .parcel("7", "", SQUARE);
        var run = imports.upload("sheet", sheet.xml());
        assertThat(run.codes())
                .containsExactly(
                        "not-a-parcel",
                        "not-a-parcel",
                        "bad-shape",
                        "bad-shape",
                        "bad-shape",
                        "bad-shape");
        assertThat(run.count("new")).isEqualTo(1);
    }

    @Test
    void unsettledBoundaryIsKeptAndMarked() throws Exception {
        var more =
                "<筆界未定構成筆><大字コード>009</大字コード><地番>5-1</地番></筆界未定構成筆><筆界未定構成筆><地番>5-2</地番></筆界未定構成筆>";
        var run = commit(new Sheets(ZONE).parcel("5-1", more, SQUARE).xml());
        assertThat(run.codes()).containsExactly("boundary-undetermined");
        assertThat(rows.text("SELECT name_ja || ' ' || id" + OURS))
                .startsWith("字試験5-1（筆界未定） ")
                .endsWith("001000000000-5-1");
    }

    @Test
    void olderDatumIsTakenAsItIsAndThatIsSaid() throws Exception {
        var sheet = new Sheets(ZONE).header("測地系判別", "変換").parcel("1", "", SQUARE);
        assertThat(imports.upload("sheet", sheet.xml()).codes())
                .containsExactly("jgd2000-null-transformation");
        sheet.header("変換プログラム", "PatchJGD");
        assertThat(imports.upload("sheet", sheet.xml()).codes()).isEmpty();
    }

    @Test
    void lotsThatShareANumberAreToldApart() throws Exception {
        commit(
                new Sheets(ZONE)
                        .parcel("道", "", SQUARE)
                        .parcel("道", "", SQUARE)
                        .parcel("8", "", SQUARE)
                        .xml());
        assertThat(rows.text("SELECT string_agg(substring(id from 20), ' ' ORDER BY id)" + OURS))
                .isEqualTo("001000000000-8 h000000001 h000000002");
    }

    @Test
    void zipOfZipsIsReadAndADamagedSheetIsAnIssue() throws Exception {
        var good =
                new Sheets(ZONE)
                        .parcel("1", SURVEYED, SQUARE)
                        .xml()
                        .getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.zip"));
            zip.write(zip("a.xml", good));
            zip.putNextEntry(new ZipEntry("b.xml"));
            zip.write(java.util.Arrays.copyOf(good, good.length - 40));
            zip.putNextEntry(new ZipEntry("読んで.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("c.xml"));
            zip.write(good);
        }
        var run = imports.upload("x.bin", bytes.toByteArray());
        assertThat(run.body().get("format").asString()).isEqualTo("tizu-xml");
        assertThat(run.codes())
                .containsExactlyInAnyOrder("bad-xml", "not-a-sheet", "duplicate-parcel");
        assertThat(run.count("new")).isEqualTo(1);
        assertThat(run.count("refused")).isEqualTo(2);
    }

    @Test
    void hostileArchivesAndDoctypesAreRefusedWhole() throws Exception {
        assertThat(imports.upload("x", zip("../x", new byte[3])).type())
                .isEqualTo("/problems/unsafe-archive");
        assertThat(imports.upload("x", zip("zeros", new byte[30 << 20])).type())
                .isEqualTo("/problems/unsafe-archive");
        var doctype = "<!DOCTYPE x>" + new Sheets(ZONE).parcel("1", "", SQUARE).xml().substring(38);
        assertThat(imports.upload("x", doctype, "tizu-xml").type())
                .isEqualTo("/problems/xml-doctype");
    }
}
