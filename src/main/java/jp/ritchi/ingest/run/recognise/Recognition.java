package jp.ritchi.ingest.run.recognise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.place.Candidate;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables as a person is shown it before deciding.
 *
 * @param charset absent where the format leaves no choice
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Recognition(
        Format format, @Nullable Charset charset, List<Table> tables, List<Remark> remarks) {
    /** What the file is. */
    public record Format(String id, Text title) {}

    /**
     * How the text was read.
     *
     * @param candidates what else it could be
     */
    public record Charset(String name, Text how, List<String> candidates) {}

    /**
     * One table.
     *
     * @param rows absent when only reading would tell
     * @param geometryType of the first shape, {@code point}, {@code line} or {@code polygon};
     *     absent where there is none or it is a mixture
     * @param records the first few, values in the order of the fields
     * @param suggestion what to do with it; an empty source or accuracy has to be chosen
     * @param remembered whether the suggestion is what was done with such a table before
     * @param fresh what would be suggested without that memory; absent where nothing is remembered
     */
    public record Table(
            String name,
            @Nullable Long rows,
            boolean spatial,
            @Nullable String geometryType,
            System crs,
            List<Field> fields,
            List<List<@Nullable Object>> records,
            @Nullable Format product,
            Settings suggestion,
            boolean remembered,
            @Nullable Settings fresh) {}

    /**
     * The coordinate system.
     *
     * @param how {@code declared}, {@code by-format} or {@code absent}
     */
    public record System(
            @Nullable Integer epsg,
            @Nullable String name,
            @Nullable String text,
            String how,
            List<Candidate> candidates) {}

    /**
     * A field.
     *
     * @param samples different values as text, at most five
     */
    public record Field(String name, String kind, List<String> samples) {}

    /** Something to know about the file. */
    public record Remark(String code, String severity, @Nullable String place, Text message) {
        static Remark of(ImportIssue issue) {
            return new Remark(issue.code(), issue.severity().id(), issue.place(), issue.message());
        }
    }
}
