package jp.ritchi.security.account;

import static jp.ritchi.security.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import jp.ritchi.security.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AccountsApiTest {
    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private Accounts rules;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient writer;
    private TestAccounts accounts;
    private Browser administrator;

    @BeforeEach
    void open() {
        accounts = new TestAccounts(environment);
        administrator = new Browser(port);
        administrator.login(accounts.create("administrator"), PASSWORD);
    }

    @AfterEach
    void cleanUp() {
        accounts.remove();
    }

    @Test
    void anAccountIsMadeWithAPasswordThatIsShownOnce() {
        var name = accounts.unused("new");
        var made =
                administrator.send(
                        "POST", "/api/accounts", "{\"name\":\"" + name + "\",\"role\":\"editor\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        var password = Browser.json(made).get("password").asString();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(new Browser(port).login(name, password).statusCode()).isEqualTo(200);
        var listed = administrator.get("/api/accounts").body();
        assertThat(listed).contains(name).doesNotContain("password", "{bcrypt}", "stamp");
        assertThat(accounts.recorded(name)).startsWith("account.create");
    }

    @Test
    void aTakenOrImpossibleNameRoleOrPasswordIsRefused() {
        var name = accounts.create("reader");
        assertProblem(create(name, "editor", PASSWORD), 409, "name");
        assertProblem(create("名前", "editor", PASSWORD), 400, "name");
        assertProblem(create("-x", "editor", PASSWORD), 400, "name");
        assertProblem(create(accounts.unused("a"), "root", PASSWORD), 400, "role");
        assertProblem(create(accounts.unused("a"), "editor", "too-short"), 400, "password");
        assertProblem(create(accounts.unused("a"), "editor", "あ".repeat(25)), 400, "password");
        assertProblem(create(accounts.unused("a"), "editor", "ababababababab"), 400, "password");
    }

    @Test
    void disablingResettingAndChangingTheRoleAreDoneAndRecorded() {
        var name = accounts.create("reader");
        var user = new Browser(port);
        user.login(name, PASSWORD);
        var reset = change(name, "{\"resetPassword\":true,\"role\":\"environment\"}");
        assertThat(reset.get("role").asString()).isEqualTo("environment");
        assertThat(user.session().get("user").isNull()).isTrue();
        var made = reset.get("password").asString();
        assertThat(user.login(name, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(user.login(name, made).statusCode()).isEqualTo(200);
        assertThat(change(name, "{\"enabled\":false}").get("enabled").asBoolean()).isFalse();
        assertThat(user.login(name, made).statusCode()).isEqualTo(401);
        change(name, "{\"enabled\":true}");
        assertThat(user.login(name, made).statusCode()).isEqualTo(200);
        assertThat(accounts.recorded(name))
                .contains("account.role", "account.password-reset")
                .containsSubsequence("account.disable", "login.failed", "account.enable", "login");
    }

    @Test
    void anUnknownAccountIsNotFound() {
        var answer = administrator.send("PUT", "/api/accounts/nobody-at-all", "{\"enabled\":true}");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorCannotBeDisabledOrDemoted() {
        transactions.executeWithoutResult(
                status -> {
                    var last = accounts.create("administrator");
                    writer.sql(
                                    "UPDATE security.account SET enabled = false"
                                            + " WHERE role = 'administrator' AND name <> :last")
                            .param("last", last)
                            .update();
                    for (var change :
                            new AccountChange[] {
                                new AccountChange(null, false, null),
                                new AccountChange(Role.EDITOR, null, null)
                            }) {
                        assertThat(
                                        org.assertj.core.api.Assertions.catchThrowable(
                                                () -> rules.change(last, change)))
                                .hasMessageContaining("last-administrator");
                    }
                    status.setRollbackOnly();
                });
    }

    @Test
    void othersMayNotSeeTheAccounts() {
        assertThat(new Browser(port).get("/api/accounts").statusCode()).isEqualTo(401);
        var editor = new Browser(port);
        editor.login(accounts.create("environment"), PASSWORD);
        assertThat(editor.get("/api/accounts").statusCode()).isEqualTo(403);
        assertThat(editor.send("POST", "/api/accounts", "{}").statusCode()).isEqualTo(403);
    }

    private tools.jackson.databind.JsonNode change(String name, String body) {
        var answer = administrator.send("PUT", "/api/accounts/" + name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private java.net.http.HttpResponse<String> create(String name, String role, String password) {
        var body =
                String.format(
                        "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}",
                        name, role, password);
        return administrator.send("POST", "/api/accounts", body);
    }

    private static void assertProblem(
            java.net.http.HttpResponse<String> answer, int status, String parameter) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.json(answer).get("parameter").asString()).isEqualTo(parameter);
    }
}
