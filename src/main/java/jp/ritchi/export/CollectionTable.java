package jp.ritchi.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Contents;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Notes;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.relay.Relay;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a layer as a table to take away; good inside the transaction that reads them. */
final class CollectionTable implements ExportTable {
    private static final Relay.Batches<Row> BATCHES =
            new Relay.Batches<>("export-rows", Row::bytes, 1 << 20);

    private static final Column ID =
            Column.of("id", "id", new Text("ID", "Id"), AttributeType.STRING);

    private final Question question;
    private final Notes notes;
    private final Contents contents;
    private final Locale locale;
    private final Source source;
    private final List<Column> columns = new ArrayList<>();
    private final Remarks remarks = new Remarks();

    /**
     * Where the rows come from.
     *
     * @param watch asked between rows; throws when the work is to end
     */
    record Source(JdbcClient jdbc, ExportReads reads, Runnable watch) {}

    CollectionTable(Question question, Told told, Source source) {
        this.question = question;
        this.notes = told.notes;
        this.contents = told.contents;
        this.locale = told.locale;
        this.source = source;
        columns.add(ID);
        question.form().attributes().forEach(attribute -> columns.add(Column.of(attribute)));
    }

    /** What is known of the rows before they are read. */
    record Told(Notes notes, Contents contents, Locale locale) {}

    @Override
    public String name() {
        return question.layer().id().replace('-', '_');
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public CoordinateSystem system() {
        return question.form().system();
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    /**
     * A row on its way.
     *
     * @param cells never used again
     */
    private record Row(@Nullable String[] cells, byte @Nullable [] place) {
        int bytes() {
            return place == null ? 0 : place.length;
        }
    }

    /** The receiver works on a thread of its own while the next rows are read. */
    @Override
    public void forEach(Receiver receiver) throws IOException {
        try (var relay = new Relay<Row>(BATCHES, row -> hand(row, receiver))) {
            source.reads.forEach(source.jdbc, question, row -> relay.add(row(row)));
            relay.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CancellationException e) {
            throw new QueryTimeoutException("The export was interrupted", e);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        source.watch.run();
        var cells = new @Nullable String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(i + 2);
        }
        return new Row(cells, row.getBytes(1));
    }

    private static void hand(Row row, Receiver receiver) {
        try {
            receiver.row(row.cells, row.place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
