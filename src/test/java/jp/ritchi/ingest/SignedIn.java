package jp.ritchi.ingest;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;

/** Signs everybody in as {@code tester} for imports; who may do what is tested elsewhere. */
@TestConfiguration
class SignedIn {
    @Bean
    @Order(0)
    SecurityFilterChain importsForTesters(HttpSecurity http) throws Exception {
        Filter signIn =
                (request, response, chain) -> {
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            "tester", null, List.of()));
                    chain.doFilter(request, response);
                };
        return http.securityMatcher("/api/imports/**", "/api/imports")
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(signIn, SecurityContextHolderAwareRequestFilter.class)
                .build();
    }
}
