package jp.ritchi.ogcapi.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a query string in the order given. It is read more strictly than the servlet
 * container does: a parameter that cannot be decoded is refused, never dropped, because a dropped
 * filter answers with all rows.
 */
public final class Query {
    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** The parameters of a raw query string. */
    public static Query of(@Nullable String raw) {
        var values = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                if (!pair.isEmpty()) {
                    put(values, pair);
                }
            }
        }
        return new Query(values);
    }

    private static void put(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals), pair);
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
        if (values.putIfAbsent(name, value) != null) {
            throw RequestProblem.badParameter(
                    shown(name),
                    "パラメーター「" + shown(name) + "」が二度指定されています。一度だけ指定してください。",
                    "Parameter \"" + shown(name) + "\" is given twice. Give it once.");
        }
    }

    private static String decode(String text, String name) {
        var bytes = ByteBuffer.allocate(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw undecodable(name);
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(c == '+' ? (byte) ' ' : (byte) c);
            }
        }
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw undecodable(name);
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw undecodable(name);
        }
    }

    private static RequestProblem undecodable(String name) {
        return RequestProblem.badParameter(
                shown(name),
                "パラメーター「" + shown(name) + "」を読めません。UTF-8 をパーセント符号化して送ってください。",
                "Parameter \"" + shown(name) + "\" cannot be read. Send percent-encoded UTF-8.");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Refuses the first parameter that is not among {@code names}, and says which there are. */
    public void allowOnly(Collection<String> names) {
        for (String given : values.keySet()) {
            if (!names.contains(given)) {
                var allowed = names.stream().sorted().collect(Collectors.joining(", "));
                throw new RequestProblem(
                        HttpStatus.BAD_REQUEST,
                        "unknown-parameter",
                        new Text(
                                "パラメーター「" + shown(given) + "」はありません。使えるもの: " + allowed,
                                "There is no parameter \""
                                        + shown(given)
                                        + "\". Allowed: "
                                        + allowed),
                        shown(given));
            }
        }
    }

    /** The same parameters, one of them with another value. */
    public Query with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Query(changed);
    }

    /** The same parameters but one. */
    public Query without(String name) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Query(changed);
    }

    /** The parameters percent-encoded, as an address holds them after its question mark. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Caller's words are repeated only in part, so that an answer stays short. */
    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
