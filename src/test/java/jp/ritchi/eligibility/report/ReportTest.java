package jp.ritchi.eligibility.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import jp.ritchi.ogcapi.ServedTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A test that asks the service for reports and reads them. */
abstract class ReportTest extends ServedTest {
    static final String PROGRAMME = "higashihiroshima-ic-2km";

    /** Just over 3 ha some 650 m from Saijo interchange, at any rate inside of 2 km. */
    static final String NEAR =
            "POLYGON((132.745 34.435, 132.747 34.435, 132.747 34.4369, 132.745 34.4369, 132.745"
                    + " 34.435))";

    /** The same size, far from every interchange of the city but inside of what is covered. */
    static final String FAR =
            "POLYGON((132.80 34.52, 132.802 34.52, 132.802 34.5219, 132.80 34.5219, 132.80 34.52))";

    static final String DRAWN =
            "{\"type\":\"Polygon\",\"coordinates\":[[[132.745,34.435],[132.747,34.435],"
                    + "[132.747,34.4369],[132.745,34.4369],[132.745,34.435]]]}";

    /** A parcel that says that it was surveyed and is not synthetic. */
    String realParcel(String name, String wkt) {
        var id = rows.parcel(name, wkt);
        rows.execute(
                "UPDATE parcel.parcel SET positional_accuracy = 'surveyed', lots = 3 WHERE id = '"
                        + id
                        + "'");
        return id;
    }

    static String parcels(String... ids) {
        return "{\"parcels\":[\"" + String.join("\",\"", ids) + "\"]}";
    }

    /** A request body; {@code more} are further members as JSON text. */
    static String request(String site, String more) {
        return "{\"programme\":\"%s\",\"site\":%s%s}"
                .formatted(PROGRAMME, site, more.isEmpty() ? "" : "," + more);
    }

    byte[] report(String site, String more) {
        var answer = post("/api/reports", request(site, more));
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return answer.body();
    }

    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages, or of one counted from 1, without line breaks. */
    static String text(PDDocument document, int... page) {
        try {
            var stripper = new PDFTextStripper();
            if (page.length > 0) {
                stripper.setStartPage(page[0]);
                stripper.setEndPage(page[0]);
            }
            return stripper.getText(document).replaceAll("\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
