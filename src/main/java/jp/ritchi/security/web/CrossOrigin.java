package jp.ritchi.security.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Pages of other sites may read what the public may read under {@code /ogc}, and write features
 * with credentials that they send themselves, never with what a browser keeps for a user; under
 * {@code /api} they may do nothing.
 */
final class CrossOrigin {
    private CrossOrigin() {}

    static CorsConfigurationSource source() {
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(
                RouteRules.EXECUTION, anyOrigin(List.of("GET", "HEAD", "POST")));
        source.registerCorsConfiguration(RouteRules.ITEMS, editing(List.of("POST")));
        source.registerCorsConfiguration(
                RouteRules.ITEM, editing(List.of("PUT", "PATCH", "DELETE")));
        source.registerCorsConfiguration("/ogc/**", anyOrigin(List.of("GET", "HEAD")));
        return source;
    }

    /** A page of another site may write with credentials that its user gave to it. */
    private static CorsConfiguration editing(List<String> methods) {
        var all = new ArrayList<>(List.of("GET", "HEAD"));
        all.addAll(methods);
        var cors = anyOrigin(all);
        for (var header :
                List.of("Authorization", "Content-Crs", "If-Match", "If-Unmodified-Since")) {
            cors.addAllowedHeader(header);
        }
        cors.addExposedHeader("Last-Modified");
        cors.addExposedHeader("Preference-Applied");
        return cors;
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
