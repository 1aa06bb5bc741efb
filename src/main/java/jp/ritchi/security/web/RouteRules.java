package jp.ritchi.security.web;

import static jp.ritchi.security.web.Access.ADMINISTRATOR;
import static jp.ritchi.security.web.Access.EDITOR;
import static jp.ritchi.security.web.Access.NOBODY;
import static jp.ritchi.security.web.Access.PUBLIC;
import static jp.ritchi.security.web.Access.SIGNED_IN;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use which route: the whole table, the first match counts, and what is not in it does not
 * exist. HEAD and OPTIONS have the rule of GET. A new route without a line here fails the build.
 */
final class RouteRules {
    private static final Set<HttpMethod> ANY = Set.of(GET, POST, PUT, PATCH, DELETE);
    private static final Set<HttpMethod> READ = Set.of(GET);
    private static final Set<HttpMethod> SEND = Set.of(POST);
    private static final Set<HttpMethod> END = Set.of(DELETE);
    private static final Set<HttpMethod> CHANGE = Set.of(PUT, PATCH, DELETE);

    /** Computations that the public may ask for; a long one may leave a job that ends by itself. */
    static final String EXECUTION = "/ogc/processes/{id}/execution";

    static final String REPORTS = "/api/reports";

    /** A job is known to whoever started it: its id cannot be guessed. */
    static final String JOB = "/ogc/jobs/{id}";

    /** Features of a collection, and one of them. */
    static final String ITEMS = "/ogc/collections/{collectionId}/items";

    static final String ITEM = ITEMS + "/{featureId}";

    private static final List<PathPattern> FEATURES =
            List.of(
                    PathPatternParser.defaultInstance.parse(ITEMS),
                    PathPatternParser.defaultInstance.parse(ITEM));

    private static final List<Rule> TABLE =
            List.of(
                    // the page
                    rule(READ, "/", PUBLIC),
                    rule(READ, "/index.html", PUBLIC),
                    rule(READ, "/favicon.ico", PUBLIC),
                    rule(READ, "/css/**", PUBLIC),
                    rule(READ, "/js/**", PUBLIC),
                    rule(READ, "/img/**", PUBLIC),
                    rule(READ, "/vendor/**", PUBLIC),
                    rule(READ, "/webjars/**", PUBLIC),
                    // public answers
                    rule(READ, "/ogc/**", PUBLIC),
                    rule(SEND, EXECUTION, PUBLIC),
                    rule(END, JOB, PUBLIC),
                    rule(SEND, REPORTS, PUBLIC),
                    rule(READ, "/api/health", PUBLIC),
                    rule(READ, "/api/search", PUBLIC),
                    rule(READ, "/api/exports/**", PUBLIC),
                    rule(READ, "/api/programmes/**", PUBLIC),
                    rule(READ, "/api/scenarios/**", PUBLIC),
                    rule(READ, "/api/challenges/**", PUBLIC),
                    rule(READ, "/api/rechecks/**", PUBLIC),
                    rule(READ, "/api/traffic-stations/**", PUBLIC),
                    rule(READ, "/api/monitoring-points/**", PUBLIC),
                    // signing in
                    rule(READ, "/api/session", PUBLIC),
                    rule(SEND, "/api/login", PUBLIC),
                    rule(SEND, "/api/logout", PUBLIC),
                    rule(SEND, "/api/session/password", SIGNED_IN),
                    // work
                    rule(SEND, ITEMS, EDITOR),
                    rule(CHANGE, ITEM, EDITOR),
                    rule(ANY, "/api/imports/**", EDITOR),
                    rule(ANY, "/api/programmes/**", EDITOR),
                    rule(ANY, "/api/scenarios/**", EDITOR),
                    rule(ANY, "/api/challenges/**", EDITOR),
                    rule(ANY, "/api/rechecks/**", EDITOR),
                    rule(ANY, "/api/accounts/**", ADMINISTRATOR),
                    // forwarded to by the container, never called
                    rule(ANY, "/error", NOBODY));

    private RouteRules() {}

    /** The rule of a request, if there is one. */
    static Optional<Access> find(HttpMethod method, PathContainer path) {
        var counted = HEAD.equals(method) || OPTIONS.equals(method) ? GET : method;
        return TABLE.stream()
                .filter(rule -> rule.methods.contains(counted) && rule.pattern.matches(path))
                .map(Rule::access)
                .findFirst();
    }

    /** Whether any method has a rule at this path. */
    static boolean knows(PathContainer path) {
        return TABLE.stream().anyMatch(rule -> rule.access != NOBODY && rule.pattern.matches(path));
    }

    /** Whether the path is that of features of a collection, or of one of them. */
    static boolean isFeature(PathContainer path) {
        return FEATURES.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Rule rule(Set<HttpMethod> methods, String pattern, Access access) {
        return new Rule(methods, PathPatternParser.defaultInstance.parse(pattern), access);
    }

    private record Rule(Set<HttpMethod> methods, PathPattern pattern, Access access) {}
}
