package jp.ritchi.ogcapi;

import java.io.IOException;
import jp.ritchi.ogcapi.http.Exchange;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that break off before or after their first bytes have left. */
@TestComponent
@RestController
class Broken {
    @GetMapping("/ogc/broken-early")
    void early(Exchange exchange) throws IOException {
        exchange.unchanged("x");
        exchange.open("application/json", 0).write('{');
        throw new IllegalStateException("on purpose");
    }

    @GetMapping("/ogc/broken-late")
    void late(Exchange exchange) throws IOException {
        exchange.open("application/json", 0).write(new byte[1_000_000]);
        throw new IllegalStateException("on purpose");
    }
}
