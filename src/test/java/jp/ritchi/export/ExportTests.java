package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import jp.ritchi.export.format.ExportFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in files, and what is told beside them. */
class ExportTests extends ExportTest {
    @Autowired private List<ExportFormat> formats;

    @Test
    void everyFormatIsOfferedAndLinkedFromTheCollection() {
        var told = json("/api/exports/formats").path("formats");
        assertThat(told).hasSameSizeAs(formats);
        assertThat(told.get(0).path("id").asString()).isEqualTo("geojson");
        var links = json("/ogc/collections/parcels").path("links");
        for (var format : formats) {
            var href = BASE + "/api/exports/parcels?f=" + format.id();
            assertThat(links)
                    .as(format.id())
                    .anyMatch(
                            link ->
                                    link.path("rel").asString().equals("enclosure")
                                            && link.path("href").asString().equals(href));
            assertThat(format.title().ja()).isNotEqualTo(format.explanation().ja());
        }
    }

    @Test
    void theAnswerTellsNameAndNumbersBesideTheBytes() {
        rows.parcel("a", SQUARE);
        for (var format : formats) {
            var query = "/api/exports/parcels?f=" + format.id() + mine();
            var answer = get(query, "Accept-Language", "ja");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            assertThat(header(answer, "Ritchi-Rows")).isEqualTo("1");
            assertThat(header(answer, "Ritchi-Rows-Synthetic")).isEqualTo("1");
            assertThat(header(answer, "Content-Disposition"))
                    .matches(
                            "attachment; filename=\"parcels_\\d{4}-\\d\\d-\\d\\d\\.[a-z]+\";"
                                    + " filename\\*=UTF-8''%E[0-9A-F%]+_.*");
            var head = send("HEAD", query, "Accept-Language", "ja");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (var name : List.of("Ritchi-Rows", "Content-Disposition", "Content-Type")) {
                assertThat(header(head, name)).isEqualTo(header(answer, name));
            }
            var again =
                    get(query, "If-None-Match", header(answer, "ETag"), "Accept-Language", "ja");
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void rowsThatMayNotBePassedOnAreLeftOutOfEveryFileAndCounted() throws Exception {
        rows.parcel("a", SQUARE);
        rows.execute(
                "UPDATE core.source SET redistributable = false, title_ja = '配布禁止の資料' WHERE id = '"
                        + rows.source()
                        + "'");
        for (var format : formats) {
            var answer = export("f=" + format.id());
            assertThat(header(answer, "Ritchi-Rows")).as(format.id()).isEqualTo("0");
            assertThat(header(answer, "Ritchi-Rows-Left-Out")).isEqualTo("1");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .doesNotContain(rows.id("a"));
        }
        assertThat(text("/api/exports/parcels?f=geojson" + mine()))
                .contains("\"features\":[]", "配布禁止の資料");
        assertThat(text("/api/exports/parcels?f=geojsonseq" + mine()).lines()).hasSize(1);
        var summary = json("/api/exports/parcels/summary?f=shp" + mine());
        assertThat(summary.path("rowsLeftOut").asInt()).isEqualTo(1);
        assertThat(summary.path("sourcesLeftOut").get(0).path("rows").asInt()).isEqualTo(1);
        assertThat(text(file("left.zip", "f=shp"), "README.txt")).contains("除いた行: 1 行", "配布禁止の資料");
    }

    @Test
    void rowsAreChosenAsItemsAreAndBySelection() {
        var a = rows.parcel("a", SQUARE);
        var b = rows.parcel("b", PARTS);
        var absent = rows.id("absent");
        assertThat(header(export("f=csv&ids=" + a + "," + absent), "Ritchi-Rows")).isEqualTo("1");
        assertThat(header(export("f=csv&ids=" + b + "," + a), "Ritchi-Rows")).isEqualTo("2");
        var box = "f=csv&bbox=132.76,34.44,132.77,34.45";
        assertThat(new String(export(box).body(), StandardCharsets.UTF_8))
                .contains(b)
                .doesNotContain(a);
        var filter = "f=csv&filter=" + encoded("name_ja = '筆 a'");
        assertThat(new String(export(filter).body(), StandardCharsets.UTF_8))
                .contains(a)
                .doesNotContain(b);
        assertThat(json("/ogc/collections/parcels/items?ids=" + a + "," + absent).path("features"))
                .hasSize(1);
    }

    @Test
    void chosenPropertiesComeWithTheirSource() {
        rows.parcel("a", SQUARE);
        var csv = new String(export("f=csv&properties=lots").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "\uFEFFid,lots,synthetic,source_id,source_title_ja,source_licence,"
                                + "source_attribution_ja,wkt");
        assertThat(csv).contains("true,\"" + rows.source() + "\",\"試験\",\"CC0\",\"試験\"");
    }

    @Test
    void aCsvRunsNothingInSpreadsheetsAndTellsAbsentFromEmpty() {
        insertHard();
        var answer = export("f=csv");
        var csv = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'" + HOSTILE.replace("\"", "\"\"") + "\",\"\",");
        assertThat(csv).contains("1.2345678901234567,1000.10,", "\"01224\"", ",1899-12-31,");
        assertThat(URLDecoder.decode(header(answer, "Ritchi-Changes"), StandardCharsets.UTF_8))
                .contains("formula-made-text", "\"count\":1");
    }

    @Test
    void charactersThatCp932LacksAreReplacedAndListed() throws Exception {
        var id = rows.parcel("a", SQUARE);
        rows.execute("UPDATE parcel.parcel SET name_ja = '髙橋〜😀 − ①' WHERE id = '" + id + "'");
        var answer = export("f=csv&charset=cp932");
        assertThat(header(answer, "Content-Type")).containsIgnoringCase("windows-31j");
        var csv = new String(answer.body(), Charset.forName("windows-31j"));
        assertThat(csv).contains("\"髙橋～&#128512; － ①\"").doesNotContain("?", "\uFEFF");
        assertThat(URLDecoder.decode(header(answer, "Ritchi-Changes"), StandardCharsets.UTF_8))
                .contains("twin-character", "character-reference", "😀", id);
        var changes = text(file("c.zip", "f=csv&charset=cp932&readme=true"), "changes.csv");
        assertThat(changes)
                .contains(
                        "\"character-reference\",\"" + id + "\",\"name_ja\",\"😀\",\"&#128512;\"");
        assertThat(text(folder.resolve("c.zip"), "sources.csv")).contains("\"CC0\"");
        assertThat(text(folder.resolve("c.zip"), "README.txt")).contains("合成データ", "synthetic data");
    }

    @Test
    void aWorkbookHasTypedCellsAndASheetOfNotes() throws Exception {
        insertHard();
        var file = file("a.xlsx", "f=xlsx");
        try (var book = new ReadableWorkbook(Files.newInputStream(file))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets.get(1).getName()).isEqualTo("出典・注記");
            var table = sheets.get(0).read();
            var names = table.get(0).stream().map(cell -> cell.getText()).toList();
            var row = table.get(1);
            assertThat(row.getCellText(names.indexOf("name_ja"))).isEqualTo(HOSTILE);
            assertThat(row.getCellAsNumber(names.indexOf("lots")).orElseThrow().intValue())
                    .isEqualTo(7);
            assertThat(row.getCellAsDate(names.indexOf("as_of")).orElseThrow().toLocalDate())
                    .hasToString("2026-04-01");
            assertThat(row.getCellText(names.indexOf("valid_from"))).isEqualTo("1899-12-31");
            assertThat(row.getCellText(names.indexOf("municipality_code"))).isEqualTo("01224");
            assertThat(sheets.get(1).read().get(0).getCellText(1)).contains("合成データ");
        }
    }

    @Test
    void aShapefileCutsAtCharactersAndListsWhatItCut() throws Exception {
        var id = rows.parcel("a", SQUARE);
        var none = rows.parcel("none", SQUARE);
        var name = "長".repeat(200);
        rows.execute("UPDATE parcel.parcel SET name_ja = '" + name + "' WHERE id = '" + id + "'");
        rows.execute(
                "UPDATE parcel.parcel SET geom = NULL, positional_accuracy = NULL WHERE id = '"
                        + none
                        + "'");
        var zip = file("a.zip", "f=shp&charset=cp932");
        var told = text(zip, "README.txt");
        assertThat(told)
                .contains("parcels_polygon.shp: 1 行", "parcels_noplace.dbf: 1 行（位置なし）")
                .contains("source_tit = source_title_ja", "source_t_1 = source_title_en");
        assertThat(text(zip, "changes.csv")).contains("text-cut", id, "name_ja");
        assertThat(text(zip, "parcels_polygon.cpg")).isEqualTo("932");
        assertThat(text(zip, "parcels_polygon.prj")).startsWith("GEOGCS[\"GCS_JGD_2011\"");
    }

    @Test
    void aGeoPackageKeepsWhatTheStandardAsks() throws Exception {
        insertHard();
        var file = file("a.gpkg", "f=gpkg&crs=EPSG:6671");
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = store.createStatement()) {
            for (var check :
                    List.of(
                            "PRAGMA application_id = 1196444487",
                            "PRAGMA integrity_check = ok",
                            "SELECT count(*) FROM rtree_parcels_geom = 2",
                            "SELECT count(*) FROM parcels = 2",
                            "SELECT srs_id FROM gpkg_geometry_columns = 6671",
                            "SELECT title FROM gpkg_data_columns WHERE column_name > 'lot' AND"
                                    + " column_name < 'lot_o' = 地番",
                            "SELECT licence FROM sources = CC0",
                            "SELECT count(*) FROM gpkg_contents = 2")) {
                int at = check.lastIndexOf(" = ");
                try (var result = statement.executeQuery(check.substring(0, at))) {
                    assertThat(result.getString(1)).as(check).isEqualTo(check.substring(at + 3));
                }
            }
        }
    }
}
