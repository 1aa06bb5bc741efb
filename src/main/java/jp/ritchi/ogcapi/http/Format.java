package jp.ritchi.ogcapi.http;

import java.util.List;
import java.util.Optional;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The two forms of an answer; JSON unless the caller prefers a page. */
public enum Format {
    JSON,
    HTML;

    /** {@code f} decides; without it the Accept header does. */
    static Format of(Optional<String> f, List<String> accept) {
        if (f.isPresent()) {
            return switch (f.get()) {
                case "json" -> JSON;
                case "html" -> HTML;
                default ->
                        throw RequestProblem.badParameter(
                                "f",
                                "この形式はありません。f は json か html です。",
                                "There is no such format. f is json or html.");
            };
        }
        return preferred(String.join(",", accept));
    }

    private static Format preferred(String accept) {
        if (accept.isBlank()) {
            return JSON;
        }
        for (MediaType wanted : parsed(accept)) {
            if (wanted.getQualityValue() > 0) {
                if (isJson(wanted)) {
                    return JSON;
                }
                if (wanted.includes(MediaType.TEXT_HTML)) {
                    return HTML;
                }
            }
        }
        throw notAcceptable();
    }

    private static List<MediaType> parsed(String accept) {
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            return wanted;
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable();
        }
    }

    /**
     * Every JSON type is taken to mean ours: a client that asks for GeoJSON gets the schema too.
     */
    private static boolean isJson(MediaType wanted) {
        return wanted.includes(MediaType.APPLICATION_JSON) || wanted.getSubtype().endsWith("json");
    }

    private static RequestProblem notAcceptable() {
        return new RequestProblem(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                new Text(
                        "求められた形式では答えられません。f=json か f=html を試してください。",
                        "The answer does not exist in the format asked for. Try f=json or f=html."),
                null);
    }
}
