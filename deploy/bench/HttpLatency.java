import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures one HTTP request again and again over kept-alive connections to this machine, and prints
 * "p50 p99 rate": microseconds, microseconds, answers a second. Any answer but 200 or 304 ends it.
 *
 * <p>Plain sockets, because java.net.http costs as much as the short answers measured here.
 *
 * <p>Arguments: URL, clients, requests, file with the JSON body (absent: GET). The system property
 * "paths" names a file with paths below the URL, one a line, that are asked for in turn; "encoding"
 * is sent as Accept-Encoding, "known" as If-None-Match.
 */
public final class HttpLatency {

    private final URI target;
    private final List<byte[]> addressed = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private HttpLatency(URI target, byte[] body) throws IOException {
        if (!"127.0.0.1".equals(target.getHost())) {
            throw new IllegalArgumentException("Only 127.0.0.1 is measured, not " + target.getHost());
        }
        this.target = target;
        var paths = System.getProperty("paths");
        if (paths == null) {
            var query = target.getRawQuery();
            addressed.add(request(target, target.getRawPath() + (query == null ? "" : "?" + query), body));
        } else {
            for (String path : Files.readAllLines(Path.of(paths))) {
                addressed.add(request(target, path, body));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        byte[] body = arguments.length > 3 ? Files.readAllBytes(Path.of(arguments[3])) : null;
        var bench = new HttpLatency(URI.create(arguments[0]), body);
        int clients = Integer.parseInt(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        bench.measure(clients, requests);
        long started = System.nanoTime();
        long[] nanos = bench.measure(clients, requests);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(Locale.ROOT, "%d %d %.0f%n",
                quantile(nanos, 0.50) / 1000, quantile(nanos, 0.99) / 1000, nanos.length / seconds);
    }

    private static byte[] request(URI target, String path, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        String head = (body == null ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: "
                + target.getAuthority() + "\r\nAccept: application/json\r\n";
        var encoding = System.getProperty("encoding");
        if (encoding != null) {
            head += "Accept-Encoding: " + encoding + "\r\n";
        }
        var known = System.getProperty("known");
        if (known != null) {
            head += "If-None-Match: " + known + "\r\n";
        }
        if (body != null) {
            head += "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        }
        bytes.write((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (body != null) {
            bytes.write(body);
        }
        return bytes.toByteArray();
    }

    private long[] measure(int clients, int requests) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var tasks = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> client(requests / clients));
            }
            var all = new ArrayList<Long>();
            for (Future<long[]> one : pool.invokeAll(tasks)) {
                Arrays.stream(one.get()).forEach(all::add);
            }
            return all.stream().mapToLong(Long::longValue).sorted().toArray();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Connecting anew, where the server ended the connection with its answer, is not timed. */
    private long[] client(int requests) throws IOException {
        long[] nanos = new long[requests];
        for (int done = 0; done < requests; ) {
            try (var socket = new Socket(target.getHost(), target.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                for (boolean open = true; open && done < requests; done++) {
                    long before = System.nanoTime();
                    socket.getOutputStream().write(addressed.get(turn.getAndIncrement() % addressed.size()));
                    open = readAnswer(in);
                    nanos[done] = System.nanoTime() - before;
                }
            }
        }
        return nanos;
    }

    /** Reads one answer to its end and says whether the connection stays open. */
    private static boolean readAnswer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            open &= !(lower.startsWith("connection:") && lower.contains("close"));
        }
        if (!status.contains(" 200") && !status.contains(" 304")) {
            throw new IOException("Answered " + status);
        }
        if (chunked) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size + 2L);
            }
            line(in);
        }
        in.skipNBytes(length);
        return open;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed inside an answer");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private static long quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
