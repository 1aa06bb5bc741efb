package jp.ritchi.ingest.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a collection of the records of a table. A value that its column cannot take is
 * reported with what is expected and left out, or keeps its row out where the column must have one.
 * A value that is written in another way than the column's is told once a column. Used by one
 * thread at a time.
 */
public final class RowMapper {
    private final List<TargetColumn> columns;
    private final @Nullable Template id;
    private final SourceTable source;
    private final Mapping mapping;
    private final Set<String> told = new HashSet<>();

    /**
     * @throws SettingsProblem when the mapping cannot be followed
     */
    public RowMapper(Layer layer, LayerTable stored, SourceTable source, Mapping mapping) {
        this(new TargetColumns(layer, stored, source).bind(mapping).requireAll(), source, mapping);
    }

    /**
     * A mapper for rows some of whose columns are left as they are stored.
     *
     * @throws SettingsProblem when the mapping cannot be followed
     */
    public static RowMapper ofSomeColumns(
            Layer layer, LayerTable stored, SourceTable source, Mapping mapping) {
        return new RowMapper(
                new TargetColumns(layer, stored, source).bind(mapping), source, mapping);
    }

    private RowMapper(TargetColumns bound, SourceTable source, Mapping mapping) {
        columns = List.copyOf(bound.columns());
        id = bound.id().orElse(null);
        this.source = source;
        this.mapping = mapping;
    }

    /** The table whose records it takes. */
    public SourceTable source() {
        return source;
    }

    /** The columns that rules fill, without the id. */
    public List<String> columns() {
        return columns.stream().map(TargetColumn::name).toList();
    }

    /** The columns that at least one field fills, as opposed to constants. */
    public List<Boolean> fromFields() {
        return columns.stream().map(column -> !column.template().isConstant()).toList();
    }

    public boolean hasIds() {
        return id != null;
    }

    /** Fields that no rule takes. */
    public List<String> unused(Set<String> ignored) {
        var used = new TreeSet<String>(ignored);
        mapping.rules().forEach(rule -> used.addAll(Template.fieldsOf(rule.from())));
        return source.fields().stream()
                .map(field -> field.name())
                .filter(name -> !used.contains(name))
                .toList();
    }

    /**
     * The row of a record; what is wrong with its values goes to {@code issues}, with the column.
     */
    public MappedRow map(SourceRecord record, BiConsumer<String, ImportIssue> issues) {
        var values = new Object[columns.size()];
        boolean refused = false;
        for (int i = 0; i < values.length; i++) {
            var column = columns.get(i);
            var found = column.found(record.values());
            var reading = found == null ? Reading.NONE : column.read(found);
            values[i] = reading.value();
            if (reading.expected() != null) {
                issues.accept(column.name(), problem(record, column, found, reading.expected()));
            } else if (reading.understood() && told.add(column.name())) {
                issues.accept(column.name(), understood(record, column, found, reading.value()));
            }
            if (reading.value() == null && column.required()) {
                refused = true;
                if (reading.expected() == null) {
                    issues.accept(column.name(), missing(record, column));
                }
            }
        }
        return new MappedRow(id(record, issues), values, refused);
    }

    private @Nullable String id(SourceRecord record, BiConsumer<String, ImportIssue> issues) {
        var found = id == null ? null : id.of(record.values());
        if (found == null || Values.text(found).isBlank()) {
            return null;
        }
        var text = Values.text(found);
        var made = FeatureIds.of(text);
        if (!made.equals(text) && told.add(TargetColumns.ID)) {
            var shown = Values.shown(text);
            issues.accept(
                    TargetColumns.ID,
                    issue(
                            "id-rewritten",
                            Severity.INFO,
                            record,
                            "ID「"
                                    + shown
                                    + "」は「"
                                    + made
                                    + "」と書き換えます（英小文字・数字・ハイフンだけを使うため）。ほかの行も同じです。",
                            "The id \""
                                    + shown
                                    + "\" becomes \""
                                    + made
                                    + "\", since ids are of small letters, digits and hyphens; likewise in other rows."));
        }
        return made;
    }

    private ImportIssue problem(
            SourceRecord record, TargetColumn column, @Nullable Object found, Text expected) {
        var shown = found == null ? "" : Values.shown(found);
        boolean code = !column.attribute().codes().isEmpty();
        var name = code ? "unknown-code" : "value-not-understood";
        var title = column.attribute().title();
        return issue(
                name,
                column.required() ? Severity.ERROR : Severity.WARNING,
                record,
                "「"
                        + title.ja()
                        + "」（"
                        + column.name()
                        + "）の値「"
                        + shown
                        + "」は使えません。"
                        + expected.ja()
                        + "が要ります。"
                        + (column.required() ? "この行は取り込みません。" : "この値は空にします。"),
                title.en()
                        + " ("
                        + column.name()
                        + "): \""
                        + shown
                        + "\" cannot be used; "
                        + expected.en()
                        + " is needed. "
                        + (column.required() ? "The row is left out." : "The value is left out."));
    }

    private ImportIssue understood(
            SourceRecord record,
            TargetColumn column,
            @Nullable Object found,
            @Nullable Object value) {
        var written = found == null ? "" : Values.shown(found);
        var read = value == null ? "" : Values.shown(value);
        return issue(
                "value-understood",
                Severity.INFO,
                record,
                "「"
                        + column.attribute().title().ja()
                        + "」の「"
                        + written
                        + "」を「"
                        + read
                        + "」と読みます。ほかの行の同じような値も同様です。",
                column.attribute().title().en()
                        + ": \""
                        + written
                        + "\" is read as \""
                        + read
                        + "\"; likewise in other rows.");
    }

    private static ImportIssue missing(SourceRecord record, TargetColumn column) {
        return issue(
                "required-value-missing",
                Severity.ERROR,
                record,
                "必須の「"
                        + column.attribute().title().ja()
                        + "」（"
                        + column.name()
                        + "）に値がありません。この行は取り込みません。",
                column.attribute().title().en()
                        + " ("
                        + column.name()
                        + ") must have a value. The row is left out.");
    }

    private static ImportIssue issue(
            String code, Severity severity, SourceRecord record, String ja, String en) {
        int row = (int) Math.min(record.number(), Integer.MAX_VALUE);
        return new ImportIssue(code, severity, row, null, new Text(ja, en));
    }
}
