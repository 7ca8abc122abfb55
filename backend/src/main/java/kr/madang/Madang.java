package kr.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platform's one application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Madang {

    public static void main(String[] args) {
        SpringApplication.run(Madang.class, args);
    }
}
