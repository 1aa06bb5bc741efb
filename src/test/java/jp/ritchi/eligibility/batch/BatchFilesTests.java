package jp.ritchi.eligibility.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

class BatchFilesTests extends BatchTest {
    private static final String FORMULA = "=HYPERLINK(\\\"http://example.test\\\")";

    @LocalServerPort private int servedAt;
    private String job = "";

    @BeforeEach
    void makeBatch() {
        var collection =
                "{\"type\": \"FeatureCollection\", \"features\": [%s, %s, {\"type\": \"Feature\"}]}"
                        .formatted(square(FORMULA, 132.73, 34.44), square("二番", 132.735, 34.44));
        job = done(visitor, selection("{\"collection\": " + collection + "}"));
    }

    private byte[] file(String ending, String language) throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + servedAt
                                                                + "/ogc/jobs/"
                                                                + job
                                                                + "/results/sites."
                                                                + ending))
                                        .header("Accept-Language", language)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"ritchi-" + job + "." + ending + "\"");
        return answer.body();
    }

    @Test
    void csvOpensInSpreadsheetsAndRunsNothingThere() throws Exception {
        var text = new String(file("csv", "ja"), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF番号,ID,名称").contains("\r\n");
        var records = parse(text.substring(1));
        assertThat(records.get(1).get(2)).isEqualTo("'=HYPERLINK(\"http://example.test\")");
        assertThat(records.get(2).get(2)).isEqualTo("二番");
        assertThat(records.get(3).get(5)).isEqualTo("判定できない区域");
        var rows = sites(visitor, job, "").get("features");
        assertThat(new BigDecimal(records.get(1).get(7)))
                .isEqualByComparingTo(rows.get(0).at("/properties/area_ha").asString());
        assertThat(new BigDecimal(records.get(1).get(10)))
                .isEqualByComparingTo(rows.get(0).at("/properties/findings/0/measured").asString());
        assertThat(text).contains("制度の版", "測り方", "利用者が持ち込んだ区域");
        var english = new String(file("csv", "en"), StandardCharsets.UTF_8);
        assertThat(english).startsWith("\uFEFFNo.,Id,Name").contains("Not a usable site");
    }

    private static List<CSVRecord> parse(String text) throws IOException {
        return CSVFormat.EXCEL
                .builder()
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void syntheticLandIsMarkedInEveryFile() throws Exception {
        job = done(visitor, selection("{\"municipality\": \"34212\"}"));
        var text = new String(file("csv", "ja"), StandardCharsets.UTF_8);
        assertThat(text).contains("合成データ（実在しない土地）を含みます");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", "ja")))) {
            var notes = book.getSheets().toList().get(1);
            assertThat(notes.read().get(0).getCellText(1)).contains("合成データ");
        }
    }

    @Test
    void anExcelWorkbookHoldsNumbersAsNumbersAndFormulasAsText() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", "ja")))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets.get(1).getName()).isEqualTo("出典・注記");
            List<Row> rows = sheets.get(0).read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(2)).isEqualTo("名称");
            assertThat(rows.get(1).getCell(2).getType().name()).isEqualTo("STRING");
            assertThat(rows.get(1).getCellText(2)).startsWith("=HYPERLINK");
            var area = sites(visitor, job, "").get("features").get(0).at("/properties/area_ha");
            assertThat(rows.get(1).getCellAsNumber(7).orElseThrow())
                    .isEqualByComparingTo(area.asString());
        }
    }

    @Test
    void aGeoPackageHasItsRowsShapesAndNotes(@TempDir Path folder) throws Exception {
        var file = folder.resolve("batch.gpkg");
        Files.write(file, file("gpkg", "ja"));
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(one(store, "PRAGMA application_id")).isEqualTo("1196444487");
            assertThat(one(store, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(one(store, "SELECT count(*) FROM verdicts")).isEqualTo("3");
            assertThat(one(store, "SELECT count(geom) FROM verdicts")).isEqualTo("2");
            assertThat(one(store, "SELECT metadata FROM gpkg_metadata")).contains("制度の版");
        }
        assumeThat(Path.of("/usr/bin/ogrinfo")).exists();
        var told = ogrinfo(file);
        assertThat(told)
                .contains("Feature Count: 3", "JGD2011", "Extent: (132.73", "name: String")
                .contains("=HYPERLINK", "二番", "POLYGON ((132.73 34.44")
                .doesNotContain("Warning", "ERROR");
    }

    private static String one(java.sql.Connection store, String sql) throws SQLException {
        try (var statement = store.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.getString(1);
        }
    }

    private static String ogrinfo(Path file) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("/usr/bin/ogrinfo", "-al", "-ro", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return told;
    }
}
