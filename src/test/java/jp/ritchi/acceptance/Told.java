package jp.ritchi.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that one answer tells an anonymous caller, for comparing two answers: status, headers
 * and each byte of the body. Left out is what differs between two answers to the same question: the
 * time, the random token of a session, how bytes travel, and whether the container ends the
 * connection.
 */
record Told(int status, Map<String, List<String>> headers, String body) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Told get(int port, String path, String... headers) {
        return send(to(port, path).GET(), headers);
    }

    static Told post(int port, String path, String body) {
        return send(
                to(port, path).POST(HttpRequest.BodyPublishers.ofString(body)),
                "Content-Type",
                "application/json");
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static Told send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var bytes = HttpResponse.BodyHandlers.ofByteArray();
            var answer = CLIENT.send(request.build(), bytes);
            var kept = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            kept.putAll(answer.headers().map());
            kept.remove("Date");
            kept.remove("Connection");
            // How the bytes were cut on the way; all of them are compared below.
            kept.remove("Transfer-Encoding");
            kept.remove("Content-Length");
            kept.computeIfPresent("Set-Cookie", (name, cookies) -> List.of("…"));
            var body = new String(answer.body(), StandardCharsets.ISO_8859_1);
            return new Told(
                    answer.statusCode(),
                    kept,
                    body.replaceAll("\"(timeStamp|token)\":\"[^\"]*\"", "\"$1\":\"…\""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where this answer first differs from another, for whoever has to find out why. */
    String differenceFrom(Told other) {
        if (status != other.status || !headers.equals(other.headers)) {
            return status + " " + headers + " instead of " + other.status + " " + other.headers;
        }
        int at = 0;
        while (at < Math.min(body.length(), other.body.length())
                && body.charAt(at) == other.body.charAt(at)) {
            at++;
        }
        return part(body, at) + " instead of " + part(other.body, at);
    }

    private static String part(String body, int at) {
        var part = body.substring(Math.max(0, at - 60), Math.min(body.length(), at + 60));
        return "\""
                + new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                + "\"";
    }
}
