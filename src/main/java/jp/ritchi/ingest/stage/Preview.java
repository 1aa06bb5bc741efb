package jp.ritchi.ingest.stage;

import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the first records of a table would become; nothing is stored.
 *
 * @param features GeoJSON feature collection in longitude and latitude
 * @param epsg the coordinate system that positions were read in
 * @param system its name in the EPSG register
 * @param remarks about the table as a whole
 */
public record Preview(
        List<Row> rows,
        Map<String, Object> features,
        int epsg,
        String system,
        List<ImportIssue> remarks) {
    /**
     * A record as a row.
     *
     * @param values by column
     */
    public record Row(long number, Map<String, @Nullable Object> values, List<Problem> problems) {}

    /**
     * What is wrong with a row, or should be known about it.
     *
     * @param column {@code geometry} for the place, absent for the row as a whole
     * @param severity {@code error} where the row is kept out, {@code info} where nothing is lost
     */
    public record Problem(@Nullable String column, String severity, Text message) {
        static Problem of(@Nullable String column, ImportIssue issue) {
            return new Problem(column, issue.severity().id(), issue.message());
        }

        boolean matters() {
            return !severity.equals(Severity.INFO.id());
        }
    }
}
