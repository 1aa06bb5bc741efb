package jp.ritchi.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import jp.ritchi.export.format.Contents;
import jp.ritchi.export.format.Notes;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.param.Failures;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rows for files through the policy, all of one moment. They come a thousand at a time, so
 * that memory does not depend on how many there are.
 */
@Component
class ExportReads {
    private static final int FETCHED = 1_000;
    private static final Text NO_SOURCE = new Text("出典なし", "No source");

    private final LayerReads reads;

    ExportReads(LayerReads reads) {
        this.reads = reads;
    }

    String stamp(String layerId) {
        return reads.stamp(layerId);
    }

    /** Runs several reads on one state of the rows. */
    <T> T inOneMoment(Function<JdbcClient, T> work) {
        return Failures.told(() -> reads.read(work));
    }

    /** One part of the rows: those of a source with one kind of shape. */
    private record Part(
            Notes.Source source, boolean redistributable, String shape, long synthetic) {}

    Summary summary(Question question) {
        var sql = ExportSql.summary(question);
        var parts =
                Failures.told(
                        () ->
                                reads.read(
                                        jdbc ->
                                                jdbc.sql(sql)
                                                        .params(question.rows().filter().values())
                                                        .query((row, n) -> part(row))
                                                        .list()));
        var shapes = new TreeSet<String>();
        long rows = 0;
        long withoutPlace = 0;
        long synthetic = 0;
        for (Part part : parts) {
            if (part.redistributable) {
                rows += part.source.rows();
                synthetic += part.synthetic;
                if (part.shape.isEmpty()) {
                    withoutPlace += part.source.rows();
                } else {
                    shapes.add(part.shape);
                }
            }
        }
        var leftOut = sources(parts, false);
        return new Summary(
                new Contents(rows, withoutPlace, shapes),
                synthetic,
                sources(parts, true),
                leftOut.stream().mapToLong(Notes.Source::rows).sum(),
                leftOut);
    }

    private static Part part(ResultSet row) throws SQLException {
        var id = row.getString(1);
        boolean known = row.getString(2) != null;
        var source =
                new Notes.Source(
                        id == null ? "-" : id,
                        known ? new Text(row.getString(2), row.getString(3)) : NO_SOURCE,
                        known ? row.getString(4) : "-",
                        known ? new Text(row.getString(5), row.getString(6)) : NO_SOURCE,
                        row.getLong(9));
        return new Part(source, row.getBoolean(7), row.getString(8), row.getLong(10));
    }

    private static List<Notes.Source> sources(List<Part> parts, boolean redistributable) {
        Map<String, Notes.Source> byId = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.redistributable == redistributable) {
                byId.merge(part.source.id(), part.source, ExportReads::together);
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static Notes.Source together(Notes.Source a, Notes.Source b) {
        return new Notes.Source(
                a.id(), a.title(), a.licence(), a.attribution(), a.rows() + b.rows());
    }

    /** Hands the rows over one by one; inside {@link #inOneMoment}. */
    void forEach(JdbcClient jdbc, Question question, RowCallbackHandler receiver) {
        jdbc.sql(ExportSql.rows(question))
                .withFetchSize(FETCHED)
                .params(question.rows().filter().values())
                .query(receiver);
    }
}
