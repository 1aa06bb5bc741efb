package jp.ritchi.ogcapi.cql2;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a filter and gives the condition that it means. */
@Component
public class Cql2 {
    private final JsonMapper json;
    private final Map<String, FilterFunction> functions = new TreeMap<>();

    Cql2(JsonMapper json, List<FilterFunction> functions) {
        this.json = json;
        functions.forEach(function -> this.functions.put(function.name(), function));
    }

    /**
     * A condition in SQL.
     *
     * @param sql with a question mark for each value
     */
    public record Condition(String sql, List<Object> values) {}

    /**
     * The condition of a filter in the text form, or in the JSON form.
     *
     * @throws jp.ritchi.web.RequestProblem 400 with the place of the first mistake
     */
    public Condition read(String filter, boolean isJson, Queryables names, ShapeReader shapes) {
        var tree = isJson ? JsonForm.read(filter, json) : TextForm.read(filter);
        var sql = new SqlForm(names, functions, shapes).condition(tree);
        return new Condition(sql.text(), sql.values());
    }

    /**
     * A function as a caller has to know it.
     *
     * @param arguments the type of each, in the words of the standard
     * @param result the type of what it returns
     */
    public record Signature(String name, Text description, List<String> arguments, String result) {}

    /** Every function that a filter may call beside those of the standard, by name. */
    public List<Signature> functions() {
        return functions.values().stream()
                .map(
                        function ->
                                new Signature(
                                        function.name(),
                                        function.description(),
                                        function.arguments().stream().map(Kind::type).toList(),
                                        function.result().type()))
                .toList();
    }
}
