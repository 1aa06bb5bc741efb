package jp.ritchi.security.web;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Pages of other sites may read what the public may read under {@code /ogc}, never with a user's
 * cookies; under {@code /api} they may do nothing.
 */
final class CrossOrigin {
    private CrossOrigin() {}

    static CorsConfigurationSource source() {
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(
                RouteRules.EXECUTION, anyOrigin(List.of("GET", "HEAD", "POST")));
        source.registerCorsConfiguration("/ogc/**", anyOrigin(List.of("GET", "HEAD")));
        return source;
    }

    private static CorsConfiguration anyOrigin(List<String> methods) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of("*"));
        cors.setAllowedMethods(methods);
        cors.setAllowedHeaders(
                List.of(
                        "Accept",
                        "Accept-Language",
                        "Content-Type",
                        "If-None-Match",
                        "Prefer",
                        "Range"));
        cors.setExposedHeaders(
                List.of("Content-Crs", "ETag", "Link", "Location", "Retry-After", "Tile-Contents"));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }
}
