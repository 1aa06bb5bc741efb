import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Opens the what-if panel in headless Chromium, runs a measuring script in its page over the
 * browser's DevTools protocol, and prints its rows: work, clients, p50 µs, p99 µs, per second.
 *
 * <p>Arguments: address of the service, path of Chromium, a folder for its profile, the script.
 */
public final class WhatIfFrames implements WebSocket.Listener {

    private static final List<String> FLAGS = List.of(
            "--headless", "--no-sandbox", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows", "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader", "--window-size=1900,1150", "--remote-debugging-port=0",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    private static final String PLACE = "/#map=13/32.86100/130.79600&panel=what-if"
            + "&programme=higashihiroshima-ic-2km&base=none&t.whatif=a0.15"
            + "&layers=-fabs,-industrial-parks,-interchanges,-organisations,-parcels,"
            + "-infrastructure-projects,-traffic-corridors,-traffic-stations,-monitoring-points";

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private int calls;

    public static void main(String[] arguments) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add(arguments[1]);
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + arguments[2]);
        command.add(arguments[0] + PLACE);
        var chromium = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var script = Files.readString(Path.of(arguments[3]));
            print(new WhatIfFrames().measure(devTools(chromium), script));
        } finally {
            chromium.destroy();
            chromium.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static URI devTools(Process chromium) throws Exception {
        var out = new BufferedReader(
                new InputStreamReader(chromium.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("ws://127.0.0.1");
            if (at >= 0) {
                var rest = new Thread(() -> out.lines().forEach(ignored -> {}));
                rest.setDaemon(true);
                rest.start();
                return URI.create(line.substring(at).strip());
            }
        }
        throw new IllegalStateException("Chromium did not start");
    }

    private String measure(URI browser, String script) throws Exception {
        var socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(browser, this).join();
        String known = call(socket, "", "Target.getTargets", "{\"filter\":[{\"type\":\"page\"}]}");
        String target = member(known, "targetId");
        call(socket, "", "Target.activateTarget", "{\"targetId\":\"" + target + "\"}");
        String attached = call(socket, "", "Target.attachToTarget",
                "{\"targetId\":\"" + target + "\",\"flatten\":true}");
        String session = ",\"sessionId\":\"" + member(attached, "sessionId") + "\"";
        Thread.sleep(5_000);
        String answer = call(socket, session, "Runtime.evaluate", "{\"awaitPromise\":true,"
                + "\"returnByValue\":true,\"expression\":" + quoted(script) + "}");
        if (answer.contains("exceptionDetails")) {
            throw new IllegalStateException(answer);
        }
        return member(answer, "value").replace("\\\"", "\"");
    }

    private String call(WebSocket socket, String session, String method, String parameters)
            throws Exception {
        int id = ++calls;
        var answer = new CompletableFuture<String>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + session + ",\"method\":\"" + method + "\",\"params\":"
                + parameters + "}", true).join();
        return answer.get(8, TimeUnit.MINUTES);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            var whole = message.toString();
            message.setLength(0);
            var id = Pattern.compile("^\\{\"id\":(\\d+)").matcher(whole);
            if (id.find()) {
                waiting.get(Integer.parseInt(id.group(1))).complete(whole);
            }
        }
        socket.request(1);
        return null;
    }

    /** The text of a member, as it is written; patterns would recurse over one so long. */
    private static String member(String json, String name) {
        var before = "\"" + name + "\":\"";
        int start = json.indexOf(before);
        if (start < 0) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        start += before.length();
        int end = start;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return json.substring(start, end);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Rows of one figure are counts, told beside the table; the others are steps in milliseconds. */
    private static void print(String rows) {
        var row = Pattern.compile("\\[\"([^\"]+)\",([0-9.,e+-]+)]").matcher(rows);
        while (row.find()) {
            double[] millis = Arrays.stream(row.group(2).split(","))
                    .mapToDouble(Double::parseDouble).sorted().toArray();
            if (millis.length == 1) {
                System.err.printf(Locale.ROOT, "%s: %.0f%n", row.group(1), millis[0]);
                continue;
            }
            double p50 = quantile(millis, 0.50);
            System.out.printf(Locale.ROOT, "%s\t1\t%.0f\t%.0f\t%.0f%n", row.group(1), p50 * 1000,
                    quantile(millis, 0.99) * 1000, 1000 / Math.max(p50, 0.001));
        }
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
