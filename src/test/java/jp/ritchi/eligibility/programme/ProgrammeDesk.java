package jp.ritchi.eligibility.programme;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ritchi.security.Browser;
import jp.ritchi.security.Owner;
import jp.ritchi.security.TestAccounts;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A programme of one test under an id of its own, and those who read and write it. */
public final class ProgrammeDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final String id = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private final JdbcClient owner;
    private final TestAccounts accounts;
    private final int port;

    public ProgrammeDesk(Environment environment) {
        owner = Owner.of(environment);
        accounts = new TestAccounts(environment);
        port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    }

    public Browser signedIn(String role) {
        var browser = new Browser(port);
        browser.login(accounts.create(role), TestAccounts.PASSWORD);
        return browser;
    }

    public Browser visitor() {
        return new Browser(port);
    }

    /** The programme of the source documents under the id of this desk. */
    public ObjectNode document(String version, String from) {
        var stored =
                owner.sql(
                                "SELECT document::text FROM eligibility.programme"
                                        + " WHERE id = 'higashihiroshima-ic-2km' AND version = '1'")
                        .query(String.class)
                        .single();
        var document = (ObjectNode) JSON.readTree(stored);
        document.put("id", id).put("version", version).put("effectiveFrom", from);
        document.remove("effectiveTo");
        return document;
    }

    public static ObjectNode parameters(JsonNode document, int criterion) {
        return (ObjectNode) document.at("/criteria/" + criterion + "/parameters");
    }

    public HttpResponse<String> add(Browser browser, JsonNode document) {
        return browser.send("POST", address() + "/versions", document.toString());
    }

    public String address() {
        return "/api/programmes/" + id;
    }

    public String address(String version) {
        return address() + "/versions/" + version;
    }

    public HttpResponse<String> preview(Browser browser, JsonNode document, String more) {
        var body = "{\"programme\": " + document + more + "}";
        return browser.send("POST", "/api/programmes/preview", body);
    }

    public JdbcClient owner() {
        return owner;
    }

    public ObjectNode with(ObjectNode document, Consumer<ObjectNode> change) {
        var copy = document.deepCopy();
        change.accept(copy);
        return copy;
    }

    /** The history stays, as it must; nothing of it is told without a version. */
    public void clear() {
        owner.sql("DELETE FROM eligibility.programme WHERE id = ?").param(id).update();
        accounts.remove();
    }
}
