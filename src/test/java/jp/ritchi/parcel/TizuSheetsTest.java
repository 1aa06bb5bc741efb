package jp.ritchi.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.ingest.ImportClient;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several sheets in one file, and editions of sheets; in Yonaguni and, made up, in Kikuyo. */
@ImportTest
class TizuSheetsTest {
    private static final String ZONE = "公共座標16系";
    private static final String A =
            "-170000 -100000, -170000 -99900, -169900 -99900, -169900 -100000";
    private static final String A_TURNED =
            "-169900 -99900, -170000 -99900, -170000 -100000, -169900 -100000";
    private static final String B =
            "-170000 -100100, -170000 -100000, -169900 -100000, -169900 -100100";
    private static final String OURS =
            " FROM parcel.parcel WHERE id LIKE 'moj-47382-%' OR id LIKE 'moj-43404-%' AND map_name LIKE '菊陽町試験-%'";

    @Autowired ImportClient imports;
    @Autowired ImportRows rows;

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("moj-tizu");
        rows.run("DELETE" + OURS);
    }

    private static Sheets sheet(String name) {
        return new Sheets(ZONE).header("地図名", name);
    }

    private static byte[] zip(Sheets... sheets) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < sheets.length; i++) {
                zip.putNextEntry(new ZipEntry("sheet" + i + ".xml"));
                zip.write(sheets[i].xml().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private String lots() {
        return rows.text(
                "SELECT coalesce(string_agg(map_name || ' ' || lot_number || coalesce(' ended ' || valid_to, ''), ', '"
                        + " ORDER BY map_name, lot_number), '')"
                        + OURS);
    }

    @Test
    void parcelOnTwoSheetsIsTakenOnceWhenItsOutlineIsTheSame() throws Exception {
        var run =
                imports.upload(
                        "x",
                        zip(
                                sheet("一").parcel("1", "", A).parcel("2", "", B),
                                sheet("二").parcel("1", "", A_TURNED).parcel("3", "", A)));
        assertThat(run.codes()).containsExactly("duplicate-parcel");
        assertThat(run.body().get("issues").get(0).get("message").get("en").asString())
                .contains("number 1 on sheet sheet0.xml");
        assertThat(run.count("refused")).isEqualTo(1);
        imports.commit(run.id());
        assertThat(lots()).isEqualTo("一 1, 一 2, 二 3");
    }

    @Test
    void lotWithTwoOutlinesIsKeptTwiceAndNamed() throws Exception {
        var run =
                imports.upload(
                        "x", zip(sheet("一").parcel("1", "", A), sheet("二").parcel("1", "", B)));
        assertThat(run.codes()).containsExactly("lot-on-two-sheets");
        imports.commit(run.id());
        assertThat(lots()).isEqualTo("一 1, 二 1");
    }

    @Test
    void newerEditionOfASheetEndsWhatItLacksAndLeavesOtherSheetsAlone() throws Exception {
        var first =
                zip(
                        sheet("一").parcel("1", "", A).parcel("2", "", B),
                        sheet("二").parcel("3", "", A));
        imports.commit(imports.upload("x", first).id());
        var before = rows.all("SELECT *" + OURS + " ORDER BY id");
        var again = imports.upload("x", first);
        assertThat(again.count("unchanged")).isEqualTo(3);

        var second = imports.upload("x", zip(sheet("一").parcel("1", "", B)));
        assertThat(second.count("changed")).isEqualTo(1);
        assertThat(second.count("removed")).isEqualTo(1);
        imports.commit(second.id());
        assertThat(lots()).matches("一 1, 一 2 ended [0-9-]{10}, 二 3");
        assertThat(imports.undo(second.id()).state()).isEqualTo("undone");
        assertThat(rows.all("SELECT *" + OURS + " ORDER BY id")).isEqualTo(before);
    }

    @Test
    void parcelWhoseShapeIsBrokenInTheNewEditionDoesNotEnd() throws Exception {
        imports.commit(
                imports.upload("x", zip(sheet("一").parcel("1", "", A).parcel("2", "", B))).id());
        var bow = "-170000 -100000, -169900 -99900, -170000 -99900, -169900 -100000";
        var run = imports.upload("x", zip(sheet("一").parcel("1", "", A).parcel("2", "", bow)));
        assertThat(run.codes()).containsExactly("bad-shape");
        assertThat(run.count("removed")).isZero();
    }

    @Test
    void sheetsWithoutAPlaceAreCountedAndNamed() throws Exception {
        var run =
                imports.upload(
                        "x",
                        zip(
                                new Sheets("任意座標系").parcel("1", "", A).parcel("2", "", B),
                                sheet("二").parcel("3", "", A),
                                new Sheets("任意座標系").parcel("9", "", A)));
        assertThat(run.codes())
                .containsExactly("sheets-without-a-place", "arbitrary-crs", "arbitrary-crs");
        assertThat(run.body().get("issues").toString())
                .contains("2 of 3 sheets (3 parcels)", "sheet2.xml");
        assertThat(run.count("refused")).isEqualTo(3);
        assertThat(run.count("new")).isEqualTo(1);
    }

    @Test
    void damagedInnerArchiveIsAnIssueOfItsSheet() throws Exception {
        var good = zip(sheet("一").parcel("1", "", A));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("cut.zip"));
            zip.write(Arrays.copyOf(good, good.length / 2));
            zip.putNextEntry(new ZipEntry("good.zip"));
            zip.write(good);
        }
        var run = imports.upload("x", bytes.toByteArray());
        assertThat(run.body().get("format").asString()).isEqualTo("tizu-xml");
        assertThat(run.codes()).containsExactly("bad-archive");
        assertThat(run.count("new")).isEqualTo(1);
    }

    @Test
    void municipalityComesInWholeAndAgainChangesNothing() throws Exception {
        var bytes = new ByteArrayOutputStream();
        TizuMunicipality.write(bytes, 40);
        var run = imports.upload("43404.zip", bytes.toByteArray());
        // 37 good sheets of 100; two of the four that repeat a column have no place.
        assertThat(run.count("new")).isEqualTo(3_700);
        assertThat(run.codes().stream().filter("duplicate-parcel"::equals)).hasSize(20);
        assertThat(run.codes().stream().filter("arbitrary-crs"::equals)).hasSize(2);
        assertThat(run.codes().stream().filter("bad-xml"::equals)).hasSize(1);
        imports.commit(run.id());
        assertThat(rows.count("SELECT count(*)" + OURS)).isEqualTo(3_700);
        assertThat(
                        rows.count(
                                "SELECT count(*) FROM parcel.parcel WHERE map_name LIKE '菊陽町試験-%' AND area_m2 BETWEEN 399.9 AND 400.2"
                                        + " AND positional_accuracy = 'surveyed' AND accuracy_class = '甲二' AND coordinate_class = '測量成果'"))
                .isEqualTo(3_700);
        var again = imports.upload("43404.zip", bytes.toByteArray());
        assertThat(again.count("unchanged")).isEqualTo(3_700);
        assertThat(again.count("new") + again.count("changed") + again.count("removed")).isZero();
    }
}
