package kr.madang.web;

import kr.madang.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class RefusingARequestTests {

    @Autowired
    WebTestClient http;

    @Test
    void anUnknownExpoIsAbsentInKorean() {
        http.get()
                .uri("/api/expos/no-such-expo/zones")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                        {"type": "/problems/expo-not-found", "status": 404, "code": "expo-not-found",
                         "title": "행사를 찾을 수 없어요",
                         "detail": "\\"no-such-expo\\" 주소의 행사가 없어요. 링크를 다시 확인해 주세요."}
                        """);
    }

    @Test
    void anUnknownExpoIsAbsentInEnglish() {
        http.get()
                .uri("/api/expos/no-such-expo/zones")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9,ko;q=0.5")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Expo not found");
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        http.get()
                .uri("/api/nothing-here")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("address-unknown");
    }

    @Test
    void nobodyIsToldToSignIn() {
        http.get()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sign-in-needed");
    }

    @Test
    void aForgedTokenIsToldToSignIn() {
        http.get()
                .uri("/api/me")
                .headers(headers -> headers.setBearerAuth("aaaa.bbbb.cccc"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sign-in-needed");
    }
}
