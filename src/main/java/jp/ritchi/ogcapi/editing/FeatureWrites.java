package jp.ritchi.ogcapi.editing;

import java.util.Set;
import java.util.function.Supplier;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.layer.LayerTables;
import jp.ritchi.ogcapi.editing.FeatureStore.Change;
import jp.ritchi.ogcapi.editing.FeatureStore.Written;
import jp.ritchi.ogcapi.editing.Submission.Way;
import jp.ritchi.ogcapi.features.Item;
import jp.ritchi.ogcapi.features.ItemsReads;
import jp.ritchi.ogcapi.param.FeatureForm;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The course of a write. What is wrong with one is said in this order: the layer is not written,
 * there is no such feature that the caller may see, it has another version than the caller has
 * read, the body is not fit. A write that would change nothing writes nothing.
 */
@Component
class FeatureWrites {
    private final LayerTables tables;
    private final ItemsReads reads;
    private final FeatureStore store;
    private final RequestBody bodies;

    FeatureWrites(LayerTables tables, ItemsReads reads, FeatureStore store, RequestBody bodies) {
        this.tables = tables;
        this.reads = reads;
        this.store = store;
        this.bodies = bodies;
    }

    void create(Layer layer, WriteExchange exchange) {
        var table = table(layer, exchange);
        var draft = draft(layer, table, Way.CREATE, Drafting.nothing(), exchange);
        var written = inTurn(exchange, () -> store.insert(layer, table, draft));
        exchange.created(layer, written, read(layer, written.id()));
    }

    void change(Layer layer, String id, Way way, WriteExchange exchange) {
        var table = table(layer, exchange);
        var item = read(layer, id);
        var precondition = Precondition.of(exchange.request());
        precondition.require(item.state());
        var stored = bodies.read(item.json());
        var draft = draft(layer, table, way, stored, exchange);
        var written =
                draft.isEmpty()
                        ? new Written(id, item.state())
                        : inTurn(
                                exchange,
                                () ->
                                        store.update(
                                                item,
                                                id,
                                                table,
                                                draft,
                                                new Change(way, precondition)));
        exchange.changed(written, draft.isEmpty() ? item : read(layer, id));
    }

    void delete(Layer layer, String id, WriteExchange exchange) {
        var table = table(layer, exchange);
        var item = read(layer, id);
        var precondition = Precondition.of(exchange.request());
        precondition.require(item.state());
        inTurn(exchange, () -> store.delete(item, id, table, precondition));
        exchange.exchange().sendNothing();
    }

    /** Somebody else wrote for longer than anybody should wait. */
    private static <T> T inTurn(WriteExchange exchange, Supplier<T> work) {
        try {
            return work.get();
        } catch (PessimisticLockingFailureException waitedTooLong) {
            exchange.response().setHeader(HttpHeaders.RETRY_AFTER, "10");
            throw EditingProblems.busy();
        }
    }

    private Item read(Layer layer, String id) {
        return reads.get(new FeatureForm(layer), id);
    }

    private LayerTable table(Layer layer, WriteExchange exchange) {
        exchange.exchange().query().allowOnly(Set.of());
        return tables.find(layer)
                .orElseThrow(
                        () -> {
                            exchange.response().setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
                            return EditingProblems.notWritable(layer);
                        });
    }

    private Draft draft(
            Layer layer, LayerTable table, Way way, JsonNode stored, WriteExchange exchange) {
        var lenient = exchange.preferences().lenient();
        var body = bodies.read(exchange.request(), way.mediaTypes());
        var sent = Submission.of(way, body, lenient);
        var system = GeometryReader.system(exchange.contentCrs());
        return Drafting.of(layer, table, sent, stored, new Drafting.Context(system, lenient));
    }
}
