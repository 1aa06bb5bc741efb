package jp.ritchi.eligibility.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ritchi.eligibility.evidence.Bundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Writes reports and bundles of several sites into one ZIP, one after the other, with an index that
 * a spreadsheet opens.
 */
@Component
class ReportArchive {
    private static final String[] COLUMNS = {
        "number",
        "site",
        "programme",
        "programme_version",
        "as_of",
        "verdict",
        "area_ha",
        "ceiling_jpy",
        "synthetic",
        "reason",
        "report",
        "bundle",
        "bundle_sha256"
    };

    /** Makes one of the documents when its turn has come. */
    interface Documents {
        byte[] get(int index) throws IOException;
    }

    void write(List<Bundle> bundles, Words words, Documents documents, OutputStream out)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "index.csv", index(bundles, words).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < bundles.size(); i++) {
                add(zip, name(bundles, i) + ".json", bundles.get(i).bytes());
                add(zip, name(bundles, i) + ".pdf", documents.get(i));
                zip.flush();
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String name(List<Bundle> bundles, int index) {
        return "%03d_%s".formatted(index + 1, FileNames.site(bundles.get(index)));
    }

    /** With the mark by which spreadsheets know UTF-8. */
    private static String index(List<Bundle> bundles, Words words) throws IOException {
        var text = new StringWriter();
        text.write('\uFEFF');
        var format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (var csv = new CSVPrinter(text, format)) {
            for (int i = 0; i < bundles.size(); i++) {
                var bundle = bundles.get(i);
                var answer = bundle.answer();
                csv.printRecord(
                        i + 1,
                        FileNames.site(bundle),
                        answer.path("programme").asString(),
                        answer.path("programmeVersion").asString(),
                        answer.path("asOf").asString(),
                        answer.path("verdict").asString(),
                        answer.path("areaHectares").asDouble(),
                        answer.path("subsidy").path("ceilingJpy").asString(""),
                        bundle.synthetic(),
                        words.pick(answer.path("reason")),
                        name(bundles, i) + ".pdf",
                        name(bundles, i) + ".json",
                        bundle.sha256());
            }
        }
        return text.toString();
    }
}
