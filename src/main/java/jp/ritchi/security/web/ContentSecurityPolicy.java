package jp.ritchi.security.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the page may load: its own files, pictures and data of the configured basemap hosts, and the
 * import map that stands in {@code index.html}, known by its SHA-256. The hash is taken of the page
 * that is served, when the service starts; other inline scripts stay forbidden.
 */
@Component
class ContentSecurityPolicy {
    private static final Pattern IMPORT_MAP =
            Pattern.compile(
                    "<script\\b[^>]*\\btype\\s*=\\s*[\"']?importmap[\"']?[^>]*>(.*?)</script\\s*>",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** A scheme, a host and perhaps a port: nothing that could begin another directive. */
    private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final String directives;

    ContentSecurityPolicy(
            @Value("classpath:/static/index.html") Resource page,
            @Value("${ritchi.basemap-hosts:}") List<String> basemapHosts) {
        var html = page.exists() ? read(page) : "";
        this.directives = directives(importMapHashes(html), basemapHosts);
    }

    String directives() {
        return directives;
    }

    static String directives(List<String> scriptHashes, List<String> basemapHosts) {
        for (String host : basemapHosts) {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "ritchi.basemap-hosts takes origins such as https://tiles.example, not "
                                + host);
            }
        }
        return String.join(
                "; ",
                "default-src 'none'",
                sources("script-src 'self'", scriptHashes),
                "style-src 'self'",
                sources("img-src 'self' data: blob:", basemapHosts),
                sources("connect-src 'self'", basemapHosts),
                "worker-src 'self' blob:",
                "font-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** CSP sources of the import maps in a page, as a browser computes them. */
    static List<String> importMapHashes(String html) {
        // A browser hashes what its parser made of the text: line ends are LF by then.
        var parsed = COMMENT.matcher(html.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        var hashes = new ArrayList<String>();
        var maps = IMPORT_MAP.matcher(parsed);
        while (maps.find()) {
            hashes.add("'sha256-" + sha256(maps.group(1)) + "'");
        }
        return hashes;
    }

    private static String sources(String directive, List<String> more) {
        return more.isEmpty() ? directive : directive + " " + String.join(" ", more);
    }

    private static String read(Resource page) {
        try {
            return page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
