package jp.ritchi.ingest.run.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.GeometryType;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.layer.LayerTables;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The collections that tables can go to, with what their columns are. */
@Component
public class Targets {
    private static final Text ID = new Text("識別子", "Id");

    /** Own attributes that have to be found before a collection is suggested. */
    private static final int FEWEST = 2;

    /** Collections that an attribute may be in and still tell them from the others. */
    private static final int MOST_HOLDERS = 2;

    private final LayerCatalog layers;
    private final LayerTables tables;
    private final List<Product> products;
    private final JdbcClient jdbc;

    Targets(
            LayerCatalog layers,
            LayerTables tables,
            ObjectProvider<Product> products,
            JdbcClient jdbc) {
        this.layers = layers;
        this.tables = tables;
        this.products = products.orderedStream().toList();
        this.jdbc = jdbc;
    }

    /** A collection. */
    record Target(
            String collection,
            Text title,
            String geometryType,
            List<String> geometryTypes,
            List<Column> attributes) {}

    /**
     * A column.
     *
     * @param required whether a row must have a value
     * @param codes the closed list of values with their titles; empty when the value is free
     * @param called what files commonly call it, beside its name and its titles
     */
    record Column(
            String name,
            Text title,
            String type,
            boolean required,
            Map<String, Text> codes,
            List<String> called) {}

    /** An entry of the register of sources. */
    record Source(String id, Text title) {}

    /** A product and where its rows go. */
    record Known(String id, Text title) {}

    /** Everything that settings can name. */
    public record Choices(List<Target> targets, List<Source> sources, List<Known> products) {}

    public Choices list() {
        return new Choices(
                layers.list().stream().flatMap(layer -> target(layer).stream()).toList(),
                jdbc.sql("SELECT id, title_ja, title_en FROM core.source ORDER BY id")
                        .query(
                                (row, number) ->
                                        new Source(
                                                row.getString(1),
                                                new Text(row.getString(2), row.getString(3))))
                        .list(),
                products.stream().map(p -> new Known(p.id(), p.title())).toList());
    }

    /** The ids of all collections that can be filled. */
    public List<String> collections() {
        return list().targets().stream().map(Target::collection).toList();
    }

    /** The ids of all sources that rows can name. */
    public List<String> sources() {
        return list().sources().stream().map(Source::id).toList();
    }

    /** The codes of positional accuracy, the best first. */
    public List<String> positionalAccuracies() {
        return layers.list().stream()
                .flatMap(layer -> layer.attributes().stream())
                .filter(attribute -> attribute.name().equals("positional_accuracy"))
                .limit(1)
                .flatMap(attribute -> attribute.codes().keySet().stream())
                .toList();
    }

    /** Whether rows can name a source. */
    public boolean hasSource(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM core.source WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Optional<Target> target(Layer layer) {
        return tables.find(layer)
                .map(
                        table ->
                                new Target(
                                        layer.id(),
                                        layer.title(),
                                        id(layer.geometryType()),
                                        layer.geometryTypes().stream()
                                                .map(Targets::id)
                                                .sorted()
                                                .toList(),
                                        columns(layer, table)));
    }

    static String id(GeometryType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Column> columns(Layer layer, LayerTable table) {
        var id = new Column("id", ID, "string", false, Map.of(), FieldNames.calledId());
        var attributes = writable(layer, table).stream().map(a -> column(a, table));
        return Stream.concat(Stream.of(id), attributes).toList();
    }

    private static Column column(Attribute attribute, LayerTable table) {
        boolean settled = FieldNames.isSettled(attribute.name());
        return new Column(
                attribute.name(),
                attribute.title(),
                attribute.type().schemaFormat() == null
                        ? attribute.type().schemaType()
                        : attribute.type().schemaFormat(),
                table.isRequired(attribute) && !settled,
                attribute.codes(),
                FieldNames.called(attribute));
    }

    private static List<Attribute> writable(Layer layer, LayerTable table) {
        return layer.attributes().stream().filter(table::isWritable).toList();
    }

    /** The layer that is a target. */
    Optional<Layer> find(String collection) {
        return layers.find(collection).filter(layer -> tables.find(layer).isPresent());
    }

    /**
     * The collection most of whose own attributes are found among the fields, and what fills them.
     * A guess on one field, on fields that many collections have, or on as many as another one has
     * would be arbitrary: then the collection is empty, and a person has to choose.
     */
    Mapping alike(List<String> fields, Optional<GeometryType> shape) {
        var names = new FieldNames(fields);
        Layer best = null;
        long most = FEWEST - 1;
        for (var layer : layers.list()) {
            long own = fits(layer, shape) && isParticular(layer, names) ? found(layer, names) : 0;
            if (own > most) {
                most = own;
                best = layer;
            } else if (own == most) {
                best = null;
            }
        }
        return best == null
                ? new Mapping("", List.of(), false)
                : new Mapping(best.id(), rules(best, names), false);
    }

    private static long found(Layer layer, FieldNames names) {
        return layer.ownAttributes().stream()
                .filter(attribute -> names.find(attribute).isPresent())
                .count();
    }

    /** Whether a field speaks for this collection and not for just any: kinds and places do not. */
    private boolean isParticular(Layer layer, FieldNames names) {
        return layer.ownAttributes().stream()
                .filter(attribute -> names.find(attribute).isPresent())
                .anyMatch(attribute -> holders(attribute.name()) <= MOST_HOLDERS);
    }

    private long holders(String attribute) {
        return layers.list().stream()
                .filter(layer -> tables.find(layer).isPresent())
                .filter(
                        layer ->
                                layer.ownAttributes().stream()
                                        .anyMatch(own -> own.name().equals(attribute)))
                .count();
    }

    private boolean fits(Layer layer, Optional<GeometryType> shape) {
        return tables.find(layer).isPresent()
                && shape.map(layer.geometryTypes()::contains).orElse(true);
    }

    /**
     * What fills the columns of one collection.
     *
     * @throws RequestProblem when there is no such collection
     */
    public Mapping alike(String collection, List<String> fields) {
        var layer =
                find(collection)
                        .orElseThrow(
                                () ->
                                        RequestProblem.badParameter(
                                                "mapping.collection",
                                                "「" + collection + "」という取込み先はありません。",
                                                "There is no collection "
                                                        + collection
                                                        + " to import to."));
        return new Mapping(collection, rules(layer, new FieldNames(fields)), false);
    }

    private List<ColumnRule> rules(Layer layer, FieldNames names) {
        return rules(layer, tables.find(layer).orElseThrow(), names);
    }

    private static List<ColumnRule> rules(Layer layer, LayerTable stored, FieldNames names) {
        var rules = new ArrayList<ColumnRule>();
        names.findId().ifPresent(field -> rules.add(rule("id", field)));
        for (var attribute : writable(layer, stored)) {
            if (!FieldNames.isSettled(attribute.name())) {
                names.find(attribute).ifPresent(f -> rules.add(rule(attribute.name(), f)));
            }
        }
        return rules;
    }

    private static ColumnRule rule(String column, String field) {
        return ColumnRule.of(column, "{" + field + "}");
    }
}
