package kr.madang.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold in the realm file, whoever edits it. */
class RealmRulesTests {

    private static final JsonNode REALM = JsonMapper.shared()
            .readTree(Path.of("../keycloak/madang-realm.json").toFile());

    @Test
    void itsPagesSayTheSameInBothLanguages() throws IOException {
        Path theme = Path.of("../keycloak/themes", REALM.get("loginTheme").asString(), "login");

        assertThat(words(theme, "ko").keySet()).isEqualTo(words(theme, "en").keySet());
    }

    @Test
    void guessersAreLockedOutForAWhile() {
        assertThat(booleans("bruteForceProtected", "permanentLockout", "registrationAllowed"))
                .isEqualTo(
                        Map.of("bruteForceProtected", true, "permanentLockout", false, "registrationAllowed", false));
        assertThat(REALM.get("failureFactor").asInt()).isBetween(3, 10);
        assertThat(REALM.get("passwordPolicy").asString()).contains("length(10)", "notUsername", "notEmail");
    }

    @Test
    void tokensAreShortAndRefreshTokensRotate() {
        assertThat(REALM.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(REALM.get("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(REALM.get("refreshTokenMaxReuse").asInt()).isZero();
    }

    @Test
    void everyPublicClientMustProveItself() {
        List<JsonNode> open = clients(client -> client.get("publicClient").asBoolean());

        assertThat(open)
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.at("/attributes/pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256"));
    }

    @Test
    void noClientTakesPasswordsOrImplicitTokens() {
        assertThat(clients(client -> client.get("directAccessGrantsEnabled").asBoolean(true)))
                .isEmpty();
        assertThat(clients(client -> client.get("implicitFlowEnabled").asBoolean(true)))
                .isEmpty();
    }

    @Test
    void browsersComeBackToTheFrontEndOnly() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode client : REALM.get("clients")) {
            client.get("redirectUris").forEach(uri -> addresses.add(uri.asString()));
            client.get("webOrigins").forEach(origin -> addresses.add(origin.asString()));
        }

        assertThat(addresses).containsExactly("${MADANG_PUBLIC_URL}/*", "${MADANG_PUBLIC_URL}");
    }

    @Test
    void theBackEndMayManageUsersAndNothingElse() {
        JsonNode onlyUser = REALM.get("users").get(0);

        assertThat(REALM.get("users")).hasSize(1);
        assertThat(onlyUser.get("serviceAccountClientId").asString()).isEqualTo("madang-backend");
        assertThat(onlyUser.get("clientRoles"))
                .isEqualTo(JsonMapper.shared().readTree("{\"realm-management\": [\"manage-users\", \"view-users\"]}"));
    }

    @Test
    void nobodyGetsTokensThatOutliveTheSession() {
        JsonNode everyone = REALM.at("/roles/realm/0");

        assertThat(everyone.get("name").asString())
                .isEqualTo(REALM.at("/defaultRole/name").asString());
        assertThat(everyone.get("composites"))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"client\": {\"account\": [\"manage-account\", \"view-profile\"]}}"));
    }

    @Test
    void koreanComesFirst() {
        assertThat(REALM.get("defaultLocale").asString()).isEqualTo("ko");
        assertThat(REALM.get("supportedLocales")).map(JsonNode::asString).containsExactly("ko", "en");
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(REALM.get("users").findValues("credentials")).isEmpty();
        assertThat(REALM.findValues("secret")).map(JsonNode::asString).containsExactly("${MADANG_BACKEND_SECRET}");
        assertThat(REALM.findValues("password")).isEmpty();
    }

    private static List<JsonNode> clients(Predicate<JsonNode> which) {
        List<JsonNode> found = new ArrayList<>();
        REALM.get("clients").forEach(client -> {
            if (which.test(client)) {
                found.add(client);
            }
        });
        return found;
    }

    private static Map<String, Boolean> booleans(String... names) {
        return List.of(names).stream()
                .collect(Collectors.toMap(name -> name, name -> REALM.get(name).asBoolean()));
    }

    private static Properties words(Path theme, String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(theme.resolve("messages/messages_" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
