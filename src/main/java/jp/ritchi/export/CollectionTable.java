package jp.ritchi.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.export.format.Column;
import jp.ritchi.export.format.Contents;
import jp.ritchi.export.format.ExportTable;
import jp.ritchi.export.format.Notes;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a layer as a table to take away; good inside the transaction that reads them. */
final class CollectionTable implements ExportTable {
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

    @Override
    public void forEach(Receiver receiver) throws IOException {
        var cells = new @Nullable String[columns.size()];
        try {
            source.reads.forEach(source.jdbc, question, row -> hand(row, cells, receiver));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void hand(ResultSet row, @Nullable String[] cells, Receiver receiver)
            throws SQLException {
        source.watch.run();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(i + 2);
        }
        try {
            receiver.row(cells, row.getBytes(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
