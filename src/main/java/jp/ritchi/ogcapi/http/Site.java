package jp.ritchi.ogcapi.http;

import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The public address of the service as configured; the Host and X-Forwarded headers of a request
 * are never asked, because anybody can write them.
 */
@Component
public class Site {
    private final String base;
    private final String path;
    private final String build;

    Site(@Value("${ritchi.base-url}") String baseUrl, ObjectProvider<BuildProperties> build) {
        this.base = baseUrl.replaceAll("/+$", "");
        var rawPath = URI.create(base).getRawPath();
        this.path = rawPath == null ? "" : rawPath;
        var properties = build.getIfAvailable();
        this.build = properties == null ? "" : String.valueOf(properties.getTime());
    }

    /** Without a slash at the end. */
    public String base() {
        return base;
    }

    /** The path of {@link #base}, for links inside pages; empty at the root of a host. */
    String path() {
        return path;
    }

    /** Differs between builds, so that an entity tag never outlives the code that wrote it. */
    String build() {
        return build;
    }
}
