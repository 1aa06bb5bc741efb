package jp.ritchi.ogcapi.features;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Today;
import jp.ritchi.ogcapi.Operation;
import jp.ritchi.ogcapi.http.Exchange;
import jp.ritchi.ogcapi.http.Link;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.ogcapi.param.LikePattern;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds features of any layer by a part of their Japanese or English name. */
@RestController
class SearchController {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final LayerCatalog layers;
    private final LayerReads reads;
    private final Today today;

    SearchController(LayerCatalog layers, LayerReads reads, Today today) {
        this.layers = layers;
        this.reads = reads;
        this.today = today;
    }

    @GetMapping("/api/search")
    void search(Exchange exchange) {
        var query = exchange.query();
        query.allowOnly(Set.of("q", "limit"));
        var name = name(query);
        int limit = limit(query);
        var stamps = searched().stream().map(layer -> reads.stamp(layer.id())).toList();
        if (exchange.unchanged(String.join("/", stamps))) {
            return;
        }
        var results = find(name, limit);
        exchange.send(
                Link.JSON, ("{\"results\":" + results + "}").getBytes(StandardCharsets.UTF_8));
    }

    private String find(String name, int limit) {
        var sql = SearchSql.across(searched());
        return reads.read(
                jdbc ->
                        jdbc.sql(sql)
                                .param("whole", LikePattern.literal(name))
                                .param("start", LikePattern.startingWith(name))
                                .param("part", LikePattern.containing(name))
                                .param("day", today.day())
                                .param("limit", limit)
                                .query(String.class)
                                .single());
    }

    private List<Layer> searched() {
        return layers.list().stream().filter(Layer::searched).toList();
    }

    private static String name(Query query) {
        var name = query.find("q").orElse("").strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw RequestProblem.badParameter(
                    "q",
                    "q に名称の一部を " + MAX_LENGTH + " 文字以内で指定してください。",
                    "Give a part of a name as q, at most " + MAX_LENGTH + " characters.");
        }
        return name;
    }

    private static int limit(Query query) {
        var limit = query.find("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        if (!limit.matches("[1-9]\\d{0,8}")) {
            throw RequestProblem.badParameter(
                    "limit",
                    "limit は 1 から " + MAX_LIMIT + " までの整数です。",
                    "limit is a whole number from 1 to " + MAX_LIMIT + ".");
        }
        return Math.min(Integer.parseInt(limit), MAX_LIMIT);
    }

    static Operation operation() {
        return new Operation(
                "/api/search",
                "search",
                "Search",
                new Text("全コレクションの名称検索", "Search all collections by name"),
                List.of(
                        Operation.parameter(
                                "q",
                                new Text("名称の一部", "Part of a name"),
                                Map.of("type", "string", "minLength", 1, "maxLength", MAX_LENGTH)),
                        Operation.parameter(
                                "limit",
                                new Text("結果の数", "Number of results"),
                                Map.of(
                                        "type",
                                        "integer",
                                        "minimum",
                                        1,
                                        "maximum",
                                        MAX_LIMIT,
                                        "default",
                                        DEFAULT_LIMIT))),
                Map.of(Link.JSON, "object"));
    }
}
