package jp.ritchi.ingest.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.table.ExportFields;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.layer.LayerTables;
import jp.ritchi.text.ShortNames;
import jp.ritchi.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that were exported from here and come back, perhaps edited. Every column goes to the column
 * that it came from, and each row says which version of it was taken.
 */
@Component
class ReturnedExport implements Product {
    private final LayerCatalog layers;
    private final LayerTables tables;
    private final JdbcClient jdbc;

    ReturnedExport(LayerCatalog layers, LayerTables tables, JdbcClient jdbc) {
        this.layers = layers;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "ritchi-export";
    }

    @Override
    public Text title() {
        return new Text("Ritchi から書き出したファイル", "File exported from Ritchi");
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public boolean knows(SourceTable table) {
        return ExportFields.areOf(table) && layer(table, List.of()).isPresent();
    }

    /**
     * The layer most of whose attributes are there; of several the one that the table is called by,
     * or that has the rows, or that lacks the fewest of the fields.
     */
    private Optional<Layer> layer(SourceTable table, List<SourceRecord> first) {
        var fields = table.fields().stream().map(f -> f.name()).collect(Collectors.toSet());
        long most = layers.list().stream().mapToLong(layer -> there(layer, fields)).max().orElse(0);
        return layers.list().stream()
                .filter(layer -> there(layer, fields) == most)
                .max(
                        Comparator.comparing((Layer layer) -> isNamed(layer, table))
                                .thenComparingLong(layer -> stored(layer, table, first))
                                .thenComparing(layer -> -layer.attributes().size()))
                .filter(layer -> tables.find(layer).isPresent());
    }

    private static long there(Layer layer, Set<String> fields) {
        return shortNames(layer).entrySet().stream().filter(e -> is(e, fields)).count();
    }

    /** How many of the first rows the layer has. */
    private long stored(Layer layer, SourceTable table, List<SourceRecord> first) {
        var stored = tables.find(layer);
        int at = table.find(TargetColumns.ID).orElse(-1);
        if (stored.isEmpty() || at < 0 || first.isEmpty()) {
            return 0;
        }
        var ids = first.stream().map(record -> String.valueOf(record.values()[at]));
        return jdbc.sql("SELECT count(*) FROM " + stored.get().name() + " WHERE id = ANY (?)")
                .param(ids.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static boolean is(Map.Entry<String, String> name, Set<String> fields) {
        return fields.contains(name.getKey()) || fields.contains(name.getValue());
    }

    private static boolean isNamed(Layer layer, SourceTable table) {
        return table.name().replace('_', '-').equals(layer.id());
    }

    /** Every name that an export of the layer has to the short one that a shapefile has. */
    private static Map<String, String> shortNames(Layer layer) {
        var names =
                Stream.concat(
                                Stream.of(TargetColumns.ID),
                                layer.attributes().stream().map(Attribute::name))
                        .toList();
        var all = new LinkedHashMap<String, String>();
        var cut = ShortNames.of(names);
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), cut.get(i));
        }
        return all;
    }

    @Override
    public Mapping mapping(SourceTable table) {
        return mapping(table, List.of());
    }

    @Override
    public Mapping mapping(SourceTable table, List<SourceRecord> first) {
        var layer = layer(table, first).orElseThrow();
        var stored = tables.find(layer).orElseThrow();
        var fields = fields(layer, table);
        var rules = new ArrayList<ColumnRule>();
        Stream.concat(Stream.of(TargetColumns.ID), writable(layer, stored))
                .filter(fields::containsKey)
                .forEach(name -> rules.add(ColumnRule.of(name, "{" + fields.get(name) + "}")));
        return new Mapping(layer.id(), rules, false);
    }

    private static Stream<String> writable(Layer layer, LayerTable stored) {
        return layer.attributes().stream()
                .filter(stored::isWritable)
                .map(Attribute::name)
                .filter(
                        name ->
                                Optional.ofNullable(stored.columns().get(name))
                                        .flatMap(column -> ColumnType.of(column.type()))
                                        .isPresent());
    }

    /**
     * The field of each column. A name that was cut is trusted where all columns are there, so that
     * the numbers are those of all, or where only one column begins like that.
     */
    private static Map<String, String> fields(Layer layer, SourceTable table) {
        var there = table.fields().stream().map(f -> f.name()).collect(Collectors.toSet());
        var names = shortNames(layer);
        boolean whole = names.values().stream().allMatch(there::contains);
        var beginnings = new HashMap<String, Integer>();
        names.keySet().forEach(name -> beginnings.merge(ShortNames.cut(name), 1, Integer::sum));
        var fields = new HashMap<String, String>();
        names.forEach(
                (name, cut) -> {
                    boolean only = beginnings.getOrDefault(ShortNames.cut(name), 0) == 1;
                    if (there.contains(name)) {
                        fields.put(name, name);
                    } else if (there.contains(cut) && (whole || only)) {
                        fields.put(name, cut);
                    }
                });
        return fields;
    }

    @Override
    public List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        var title = layer(table, first).orElseThrow().title();
        return List.of(
                new ImportIssue(
                        "own-export",
                        Severity.INFO,
                        null,
                        table.name(),
                        new Text(
                                "Ritchi から書き出した「"
                                        + title.ja()
                                        + "」です。書き出した後に変わっていない行だけを書き換えます。ファイルにない行と列は、そのまま残ります。",
                                "This is an export of "
                                        + title.en()
                                        + " from here. Only rows that have not changed since are written;"
                                        + " rows and columns that the file lacks stay as they are.")));
    }

    /** Unknown: each row tells its own. */
    @Override
    public String sourceId() {
        return "";
    }

    @Override
    public String positionalAccuracy() {
        return "";
    }

    @Override
    public String sourceId(SourceTable table, List<SourceRecord> first) {
        return mostly("source_id", table, first).orElse("");
    }

    @Override
    public String positionalAccuracy(SourceTable table, List<SourceRecord> first) {
        var field = fields(layer(table, first).orElseThrow(), table).get("positional_accuracy");
        return field == null ? "schematic" : mostly(field, table, first).orElse("schematic");
    }

    /** What most of the first rows say; only rows that are new and say nothing get it. */
    private static Optional<String> mostly(
            String field, SourceTable table, List<SourceRecord> first) {
        var counts = new HashMap<String, Integer>();
        var at = table.find(field);
        for (var record : first) {
            at.map(i -> record.values()[i])
                    .ifPresent(value -> counts.merge(value.toString(), 1, Integer::sum));
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    @Override
    public String visibility() {
        return "staff";
    }

    /** Files without a declaration, such as CSV, have degrees unless a person asked for metres. */
    @Override
    public int systemWhereAbsent() {
        return 6668;
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public Set<String> ignored() {
        return new HashSet<>(List.of(ExportFields.VERSION, ExportFields.CHANGED_AT));
    }
}
