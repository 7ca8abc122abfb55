package kr.madang.load.platform;

import kr.madang.Madang;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The platform as it is, in a process of its own, with the expos that are to be registered for. */
public final class LoadedPlatform {

    private LoadedPlatform() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {Madang.class, Opening.class}, arguments);
    }

    /** Adds what opens the expos to the platform's own parts. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = OpenExpos.class)
    static class Opening {}
}
