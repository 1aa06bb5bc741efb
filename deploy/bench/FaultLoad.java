import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks mixed questions for some time and compares every 200 with what was answered before the
 * faults; prints how many answers of which kind there were, one kind a line.
 *
 * <p>Arguments: address, clients, seconds, paths.
 */
public final class FaultLoad {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final List<String> paths;
    private final Map<String, HttpResponse<byte[]>> right = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();

    private FaultLoad(String address, List<String> paths) {
        this.address = address;
        this.paths = paths;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new FaultLoad(arguments[0], List.of(arguments).subList(3, arguments.length));
        load.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private void run(int clients, int seconds) throws Exception {
        for (String path : paths) {
            right.put(path, ask(path));
        }
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            int first = i;
            pool.submit(() -> client(first, until));
        }
        pool.shutdown();
        pool.awaitTermination(seconds + 60, TimeUnit.SECONDS);
        int wrong = 0;
        for (String path : paths) {
            wrong += kind(path, ask(path)).equals("right") ? 0 : 1;
        }
        new TreeMap<>(counts).forEach((kind, count) -> System.out.println(kind + ": " + count));
        System.out.println("slowest answer: " + slowest.get() / 1_000_000 + " ms");
        System.out.println("questions not answered right at the end: " + wrong);
    }

    private void client(int first, long until) {
        for (int i = first; System.nanoTime() < until; i++) {
            String path = paths.get(i % paths.size());
            String kind;
            long before = System.nanoTime();
            try {
                kind = kind(path, ask(path));
            } catch (Exception e) {
                kind = "no answer (" + e.getClass().getSimpleName() + ")";
            }
            slowest.accumulateAndGet(System.nanoTime() - before, Math::max);
            counts.computeIfAbsent(kind, k -> new AtomicLong()).incrementAndGet();
        }
    }

    private String kind(String path, HttpResponse<byte[]> answer) {
        var expected = right.get(path);
        if (answer.statusCode() == 503) {
            boolean told = answer.headers().firstValue("Retry-After").isPresent()
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            return told ? "503 problem with Retry-After" : "503 without a word";
        }
        if (answer.statusCode() != expected.statusCode()) {
            return "status " + answer.statusCode();
        }
        return Arrays.equals(withoutTime(answer), withoutTime(expected)) ? "right" : "WRONG " + answer.statusCode();
    }

    private static byte[] withoutTime(HttpResponse<byte[]> answer) {
        var text = new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replaceAll("\"timeStamp\":\"[^\"]*\"", "").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private HttpResponse<byte[]> ask(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
