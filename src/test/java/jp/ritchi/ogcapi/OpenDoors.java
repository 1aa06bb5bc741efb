package jp.ritchi.ogcapi;

import jp.ritchi.ogcapi.http.Exchange;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets everybody read under {@code /ogc} and knows one caller with the clearance of staff, so that
 * these tests do not depend on how people sign in.
 */
@TestConfiguration
class OpenDoors {
    static final String STAFF = "clerk";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openOgc(HttpSecurity http) {
        var clerk = User.withUsername(STAFF).password("{noop}clerk").authorities("CLEARANCE_STAFF");
        return http.securityMatcher("/ogc", "/ogc/**", "/api/search")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .userDetailsService(new InMemoryUserDetailsManager(clerk.build()))
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** Breaks off before or after its first bytes have left. */
    @RestController
    static class Broken {
        @GetMapping("/ogc/broken-early")
        void early(Exchange exchange) throws java.io.IOException {
            exchange.unchanged("x");
            exchange.open("application/json", 0).write('{');
            throw new IllegalStateException("on purpose");
        }

        @GetMapping("/ogc/broken-late")
        void late(Exchange exchange) throws java.io.IOException {
            exchange.open("application/json", 0).write(new byte[100_000]);
            throw new IllegalStateException("on purpose");
        }
    }
}
