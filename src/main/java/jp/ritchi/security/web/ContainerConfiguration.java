package jp.ritchi.security.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link ContainerAnswers} around everything that the container answers. */
@Component
@ConditionalOnWebApplication
class ContainerConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ContentSecurityPolicy contentPolicy;
    private final JsonMapper json;

    ContainerConfiguration(ContentSecurityPolicy contentPolicy, JsonMapper json) {
        this.contentPolicy = contentPolicy;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context ->
                        context.getParent()
                                .getPipeline()
                                .addValve(new ContainerAnswers(headers(), json)));
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", contentPolicy.directives());
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", SecurityConfiguration.PERMISSIONS);
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        return headers;
    }
}
