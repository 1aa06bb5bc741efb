package jp.ritchi.eligibility.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The route by which reports and bundles leave the service. */
class ReportHttpTests extends ReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void filesHaveNamesThatTellWhatIsInThem() {
        var parcel = realParcel("a", NEAR);
        var pdf = post("/api/reports", request(parcels(parcel), "\"asOf\":\"2026-04-01\""));
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("ritchi_" + PROGRAMME + "_" + parcel + "_2026-04-01.pdf");
        var bundle = post("/api/reports", request(DRAWN, "\"format\":\"bundle\""));
        assertThat(bundle.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(bundle.headers().firstValue("Content-Disposition").orElseThrow())
                .containsPattern("drawn-[0-9a-f]{8}_[0-9-]{10}\\.json");
    }

    @Test
    void theReportPrintsTheHashOfTheBundleThatItWasMadeFrom() throws Exception {
        var files = unzip(report(DRAWN, "\"format\":\"zip\""));
        assertThat(files).hasSize(3).containsKey("index.csv");
        var hash = JSON.readTree(file(files, ".json")).path("hashes").path("bundle").asString();
        try (var pdf = open(file(files, ".pdf"))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page)).contains(hash);
            }
        }
    }

    @Test
    void manySitesComeAsOneArchiveWithAnIndex() throws Exception {
        var near = realParcel("near", NEAR);
        var far = rows.parcel("far", FAR);
        var body =
                "{\"programme\":\"%s\",\"lang\":\"en\",\"lots\":3,\"sites\":[%s,{\"site\":%s,\"lots\":1},%s]}"
                        .formatted(PROGRAMME, parcels(near), parcels(far), DRAWN);
        var answer = post("/api/reports", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("3-sites");
        var files = unzip(answer.body());
        assertThat(files.keySet())
                .contains("index.csv", "001_" + near + ".pdf", "001_" + near + ".json")
                .contains("002_" + far + ".pdf", "002_" + far + ".json")
                .hasSize(7);
        var index = new String(files.get("index.csv"), StandardCharsets.UTF_8).split("\r\n");
        assertThat(index).hasSize(4);
        assertThat(index[0]).startsWith("\uFEFFnumber,site,programme");
        assertThat(index[1]).contains(near, ",eligible,", ",false,");
        assertThat(index[2]).contains(far, ",not-eligible,", ",true,");
        try (var pdf = open(files.get("002_" + far + ".pdf"))) {
            assertThat(text(pdf)).contains("Not eligible", "合成データ SYNTHETIC");
        }
        try (var pdf = open(files.get("001_" + near + ".pdf"))) {
            assertThat(text(pdf)).doesNotContain("SYNTHETIC");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|400|body",
                "{}|400|site",
                "{\"programme\":\"P\",\"site\":D,\"sites\":[D]}|400|site",
                "{\"site\":D}|400|programme",
                "{\"programme\":\"nope\",\"site\":D}|404|programme",
                "{\"programme\":\"P\",\"site\":{\"parcels\":[\"nope\"]}}|404|site.parcels",
                "{\"programme\":\"P\",\"site\":D,\"paper\":\"b5\"}|400|paper",
                "{\"programme\":\"P\",\"site\":D,\"paper\":4}|400|paper",
                "{\"programme\":\"P\",\"site\":D,\"lang\":\"fr\"}|400|lang",
                "{\"programme\":\"P\",\"site\":D,\"format\":\"docx\"}|400|format",
                "{\"programme\":\"P\",\"site\":D,\"colour\":\"red\"}|400|colour",
                "{\"programme\":\"P\",\"site\":D,\"lots\":-1}|400|lots",
                "{\"programme\":\"P\",\"site\":D,\"asOf\":\"1999-01-01\"}|400|asOf",
                "{\"programme\":\"P\",\"sites\":[]}|400|sites",
                "{\"programme\":\"P\",\"sites\":D}|400|sites",
                "{\"programme\":\"P\",\"sites\":[D],\"format\":\"pdf\"}|400|format",
                "{\"programme\":\"P\",\"sites\":[D,7]}|400|sites[1].site",
                "{\"programme\":\"P\",\"sites\":[D,{\"parcels\":[\"nope\"]}]}|404|sites[1].site.parcels",
                "{\"programme\":\"P\",\"sites\":[{\"site\":D,\"paper\":\"a3\"}]}|400|sites[0].paper"
            })
    void wrongInputsAreNamedInBothLanguages(String body, int status, String parameter) {
        var answer =
                post(
                        "/api/reports",
                        body.replace("\"P\"", "\"" + PROGRAMME + "\"")
                                .replaceAll("\\bD\\b", DRAWN));
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("messages").path("ja").asString()).isNotBlank();
        assertThat(problem.path("messages").path("en").asString()).isNotBlank();
    }

    @Test
    void moreThanTwoHundredSitesAreRefused() {
        var sites = (DRAWN + ",").repeat(ReportRequest.MOST_SITES) + DRAWN;
        var body = "{\"programme\":\"%s\",\"sites\":[%s]}".formatted(PROGRAMME, sites);
        var answer = post("/api/reports", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("parameter").asString()).isEqualTo("sites");
    }

    @Test
    void aHiddenParcelIsAsAbsentAsOneThatNeverWas() {
        var hidden = rows.parcel("a", NEAR);
        rows.execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = '" + hidden + "'");
        var answer = post("/api/reports", request(parcels(hidden), ""));
        assertThat(answer.statusCode()).isEqualTo(404);
        var absent = post("/api/reports", request(parcels(rows.id("b")), ""));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).replace(hidden, "x"))
                .isEqualTo(
                        new String(absent.body(), StandardCharsets.UTF_8)
                                .replace(rows.id("b"), "x"));
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
