package jp.ritchi.ogcapi;

import java.util.List;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API as its OpenAPI document tells it; path parameters are read off the path.
 *
 * @param path below the base of the service, with {@code {names}} for path parameters
 * @param id unique in the whole API
 * @param tag heading under which it is listed
 * @param parameters OpenAPI parameter objects of the query, in which a {@link Text} is a sentence
 * @param answers name of the component schema of a good answer by media type
 * @param body name of the component schema of the JSON body; only a POST has one
 * @param told members of the OpenAPI operation object that stand for those made from the rest
 * @param created name of the component schema of a 201 beside the good answer; only a POST has one
 */
public record Operation(
        String path,
        String id,
        String tag,
        Text summary,
        List<Map<String, Object>> parameters,
        Map<String, String> answers,
        @Nullable String body,
        @Nullable String created,
        String method,
        Map<String, Object> told) {

    /** An operation of which the document tells nothing but what its parts say. */
    public Operation(
            String path,
            String id,
            String tag,
            Text summary,
            List<Map<String, Object>> parameters,
            Map<String, String> answers,
            @Nullable String body,
            @Nullable String created,
            String method) {
        this(path, id, tag, summary, parameters, answers, body, created, method, Map.of());
    }

    /**
     * Schema names of what is sent and what comes back, all JSON.
     *
     * @param created what comes back with a 201; absent where there is none
     */
    public record Body(String request, String answer, @Nullable String created) {
        public Body(String request, String answer) {
            this(request, answer, null);
        }
    }

    /** A GET. */
    public Operation(
            String path,
            String id,
            String tag,
            Text summary,
            List<Map<String, Object>> parameters,
            Map<String, String> answers) {
        this(path, id, tag, summary, parameters, answers, null, null, "GET");
    }

    /** A POST of JSON that is answered with JSON and takes no parameters. */
    public static Operation post(String path, String id, String tag, Text summary, Body body) {
        var answers = Map.of("application/json", body.answer());
        var request = body.request();
        return new Operation(
                path, id, tag, summary, List.of(), answers, request, body.created(), "POST");
    }

    /** A DELETE that answers JSON or a page, as {@code f} says. */
    public static Operation delete(String path, String id, String tag, Text summary, String told) {
        var answers = Map.of("application/json", told, "text/html", "page");
        return new Operation(
                path, id, tag, summary, List.of(FORMAT), answers, null, null, "DELETE");
    }

    /** An operation that answers JSON or a page, as {@code f} says. */
    public static Operation document(
            String path, String id, String tag, Text summary, String schema) {
        return new Operation(
                path,
                id,
                tag,
                summary,
                List.of(FORMAT),
                Map.of("application/json", schema, "text/html", "page"));
    }

    /** The parameter that chooses between JSON and a page. */
    public static final Map<String, Object> FORMAT =
            parameter(
                    "f",
                    new Text(
                            "答えの形式。指定がなければ Accept ヘッダーに従う。",
                            "Format of the answer; without it the Accept header decides."),
                    Map.of("type", "string", "enum", List.of("json", "html")));

    /** An OpenAPI parameter object for an optional query parameter. */
    public static Map<String, Object> parameter(
            String name, Text description, Map<String, Object> schema) {
        return Map.of(
                "name",
                name,
                "in",
                "query",
                "required",
                false,
                "style",
                "form",
                "explode",
                false,
                "description",
                description,
                "schema",
                schema);
    }
}
