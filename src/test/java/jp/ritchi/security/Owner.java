package jp.ritchi.security;

import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as its owner sees it, to prepare what the service may not do and to clean up. */
public final class Owner {
    private Owner() {}

    public static JdbcClient of(Environment environment) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        environment.getRequiredProperty("spring.flyway.url"), login(environment)));
    }

    /** One connection whose transaction the caller ends; by default nothing is kept. */
    public static SingleConnectionDataSource connection(Environment environment) {
        var source = new SingleConnectionDataSource();
        source.setUrl(environment.getRequiredProperty("spring.flyway.url"));
        source.setConnectionProperties(login(environment));
        source.setAutoCommit(false);
        source.setSuppressClose(true);
        return source;
    }

    private static Properties login(Environment environment) {
        var login = new Properties();
        login.setProperty("user", environment.getRequiredProperty("spring.flyway.user"));
        login.setProperty("password", environment.getRequiredProperty("spring.flyway.password"));
        return login;
    }
}
