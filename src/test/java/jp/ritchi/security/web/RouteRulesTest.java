package jp.ritchi.security.web;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class RouteRulesTest {
    private static final List<String> WRITES = List.of("POST", "PUT", "PATCH", "DELETE");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private Environment environment;

    @AfterEach
    void cleanUp() {
        new TestAccounts(environment).remove();
    }

    @Test
    void everyRouteHasARule() {
        var missing = new ArrayList<String>();
        for (var mapping : context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods()
                    .forEach(
                            (info, handler) -> {
                                for (var route : routes(info)) {
                                    if (rule(route.method, route.path) == null) {
                                        missing.add(route.method + " " + route.path + handler);
                                    }
                                }
                            });
        }
        assertThat(missing).as("routes without a line in RouteRules").isEmpty();
    }

    /** Functional routes and actuators would not be seen by the test above. */
    @Test
    void thereAreNoOtherKindsOfRoutes() {
        for (var router : context.getBeansOfType(RouterFunctionMapping.class).values()) {
            assertThat(router.getRouterFunction()).isNull();
        }
    }

    /** The public can send exactly these; every other change asks who it is. */
    @Test
    void onlyComputingAndSigningInAndOutAreOpenToThePublicBesideReading() {
        var open = new ArrayList<String>();
        for (var mapping : context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods()
                    .forEach(
                            (info, handler) ->
                                    routes(info).stream()
                                            .filter(r -> WRITES.contains(r.method))
                                            .filter(r -> rule(r.method, r.path) == Access.PUBLIC)
                                            .forEach(r -> open.add(r.method + " " + r.path)));
        }
        assertThat(
                        Set.of(
                                "POST /api/login",
                                "POST /api/logout",
                                "POST " + RouteRules.EXECUTION,
                                "POST " + RouteRules.REPORTS,
                                "DELETE " + RouteRules.JOB))
                .containsAll(open.stream().map(r -> r.replace("0-0", "{id}")).toList());
        assertThat(open).contains("POST /api/login", "POST /api/logout");
    }

    @Test
    void whatIsNotInTheTableDoesNotExist() {
        assertThat(rule("GET", "/api/secrets")).isNull();
        assertThat(rule("GET", "/actuator/env")).isNull();
        assertThat(rule("PUT", "/ogc/collections/fabs/items")).isNull();
        assertThat(rule("DELETE", "/ogc/collections/fabs")).isNull();
        assertThat(rule("POST", "/ogc/collections/fabs/items")).isEqualTo(Access.EDITOR);
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(rule(method, "/ogc/collections/fabs/items/a")).isEqualTo(Access.EDITOR);
        }
        assertThat(rule("GET", "/ogc/collections/fabs/items/a")).isEqualTo(Access.PUBLIC);
        assertThat(rule("GET", "/error")).isEqualTo(Access.NOBODY);
        assertThat(rule("HEAD", "/ogc/collections")).isEqualTo(Access.PUBLIC);
        assertThat(rule("DELETE", "/api/imports/1")).isEqualTo(Access.EDITOR);
        assertThat(rule("GET", "/api/imports")).isEqualTo(Access.EDITOR);
        assertThat(rule("PUT", "/api/accounts/x")).isEqualTo(Access.ADMINISTRATOR);
    }

    @Test
    void eachRoleReachesWhatItsRuleSaysAndNothingElse() {
        var accounts = new TestAccounts(environment);
        var expected = new LinkedHashMap<String, List<Integer>>();
        // imports, accounts, own password: refusals are 401 and 403, everything else got through
        expected.put("", List.of(401, 401, 401));
        expected.put("reader", List.of(403, 403, 400));
        expected.put("editor", List.of(0, 403, 400));
        expected.put("environment", List.of(0, 403, 400));
        expected.put("administrator", List.of(0, 200, 400));
        expected.forEach(
                (role, statuses) -> {
                    var browser = new Browser(port);
                    browser.session();
                    if (!role.isEmpty()) {
                        browser.login(accounts.create(role), PASSWORD);
                    }
                    assertThat(passed(browser.get("/api/imports").statusCode()))
                            .as(role)
                            .isEqualTo(statuses.get(0));
                    assertThat(browser.get("/api/accounts").statusCode())
                            .as(role)
                            .isEqualTo(statuses.get(1));
                    assertThat(browser.send("POST", "/api/session/password", "{}").statusCode())
                            .as(role)
                            .isEqualTo(statuses.get(2));
                });
        accounts.remove();
    }

    @Test
    void refusalsAreProblemsInTheCallersLanguageWithoutRedirectOrPasswordBox() {
        var visitor = new Browser(port);
        var refused = visitor.get("/api/imports", "Accept", "text/html", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(Browser.json(refused).get("detail").asString()).isEqualTo("Sign in first.");
        assertThat(Browser.json(visitor.get("/api/imports")).get("detail").asString())
                .isEqualTo("サインインしてください。");
        var absent = visitor.get("/api/secrets");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(Browser.json(absent).get("type").asString()).isEqualTo("/problems/no-such-page");
        var session = visitor.session();
        assertThat(session).isNotNull();
        assertThat(visitor.send("PUT", "/ogc/collections", "{}").statusCode()).isEqualTo(405);
        assertThat(visitor.get("/ogc/collections;x=1").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/error").statusCode()).isEqualTo(404);
    }

    private static int passed(int status) {
        return status == 401 || status == 403 ? status : 0;
    }

    private static Access rule(String method, String path) {
        return RouteRules.find(HttpMethod.valueOf(method), PathContainer.parsePath(path))
                .orElse(null);
    }

    private static List<Route> routes(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().isEmpty()
                        ? Set.of(RequestMethod.values())
                        : info.getMethodsCondition().getMethods();
        var routes = new ArrayList<Route>();
        for (var pattern : info.getPatternValues()) {
            // A variable stands for any segment; the word in its place must not match by chance.
            var path = pattern.replaceAll("\\{[^}]*}", "0-0");
            methods.stream()
                    .filter(method -> method != RequestMethod.TRACE)
                    .forEach(method -> routes.add(new Route(method.name(), path)));
        }
        return routes;
    }

    private record Route(String method, String path) {}
}
