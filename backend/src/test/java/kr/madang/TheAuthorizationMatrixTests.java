package kr.madang;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import kr.madang.account.Organizer;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.admission.TestEnrolment;
import kr.madang.application.TestApplications;
import kr.madang.expo.Expos;
import kr.madang.invitation.InvitationLinks;
import kr.madang.invitation.TestInvitations;
import kr.madang.matchmaking.day.HallDisplays;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.GuardianLinks;
import kr.madang.registration.TestGuardians;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may use which operation is written in {@code docs/reference/authorization.md}, and every cell of it is tried. The
 * operations come from the contract: one without a row fails.
 */
@HttpTest
class TheAuthorizationMatrixTests {

    private static final Path MATRIX = Path.of("..", "docs", "reference", "authorization.md");

    /** Somebody who sends a request; the columns of the matrix. */
    private enum Sender {
        NOBODY,
        STRANGER,
        VISITOR,
        VISITOR_ELSEWHERE,
        GUARDIAN,
        INVITED,
        APPLICANT,
        BUYER,
        EXHIBITOR,
        EXHIBITOR_NO_OWNER,
        DEVICE,
        HALL_DISPLAY,
        STAFF,
        ORGANIZER,
        ORGANIZER_BESIDE,
        ORGANIZER_ELSEWHERE
    }

    private static final String BEARER = "Authorization";
    private static final String MANAGE_TOKEN = "Madang-Manage-Token";
    private static final String GUARDIAN_LINK = "Madang-Guardian-Link";
    private static final String INVITATION = "Madang-Invitation";
    private static final String APPLICATION = "Madang-Application";
    private static final String DEVICE = "Madang-Device";
    private static final String HALL_DISPLAY = "Madang-Hall-Display";

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    GuardianLinks guardianLinks;

    @Autowired
    Gates allGates;

    @Autowired
    InvitationLinks invitationLinks;

    @Autowired
    TestApplications applications;

    @Autowired
    HallDisplays hallDisplays;

    @Autowired
    WebTestClient web;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void isWhatTheApplicationDoes() throws IOException {
        Place place = expo.open();
        Map<Sender, Supplier<Proof>> proofs = proofs(place);
        Map<String, String> tried = new TreeMap<>();
        for (Operation operation : operations()) {
            List<String> cells = new ArrayList<>();
            for (Sender sender : Sender.values()) {
                cells.add(isLetIn(operation, place, proofOf(sender, proofs)) ? "yes" : "–");
            }
            tried.put(operation.name(), String.join(" | ", cells));
        }
        String rendered = render(tried);
        if ("write".equals(System.getProperty("reference"))) {
            Files.writeString(MATRIX, rendered);
        }

        assertThat(rendered).isEqualTo(Files.readString(MATRIX));
    }

    private Map<Sender, Supplier<Proof>> proofs(Place place) {
        Map<Sender, Supplier<Proof>> proofs = new EnumMap<>(Sender.class);
        proofs.put(
                Sender.STRANGER,
                always(Proof.bearer(TestTokens.of(UUID.randomUUID().toString()))));
        // an operation may end a visitor's registration, or erase an application, so each is tried by another
        proofs.put(Sender.VISITOR, visitorsOf(place));
        proofs.put(Sender.VISITOR_ELSEWHERE, always(visitorsOf(expo.open()).get()));
        proofs.put(Sender.GUARDIAN, always(new Proof(GUARDIAN_LINK, guardianLinkOf(place))));
        proofs.put(Sender.INVITED, always(new Proof(INVITATION, invitationIn(place))));
        proofs.put(
                Sender.APPLICANT,
                () -> new Proof(APPLICATION, applications.begin(web, place, TestRegistrations.newEmail())));
        proofs.put(Sender.BUYER, always(Proof.bearer(expo.tokenOf(place, Role.BUYER, UUID.randomUUID()))));
        proofs.put(Sender.EXHIBITOR, always(Proof.bearer(expo.tokenOf(place, Role.EXHIBITOR, UUID.randomUUID()))));
        proofs.put(
                Sender.EXHIBITOR_NO_OWNER,
                always(Proof.bearer(expo.tokenOf(place, new Position(Role.EXHIBITOR, UUID.randomUUID(), false)))));
        proofs.put(Sender.DEVICE, always(new Proof(DEVICE, deviceIn(place))));
        proofs.put(Sender.HALL_DISPLAY, hallDisplaysIn(place));
        proofs.put(Sender.STAFF, always(Proof.bearer(expo.tokenOf(place, Role.STAFF, null))));
        proofs.put(Sender.ORGANIZER, always(Proof.bearer(expo.organizerToken(place))));
        proofs.put(Sender.ORGANIZER_BESIDE, always(Proof.bearer(expo.organizerToken(expo.openBeside(place)))));
        proofs.put(Sender.ORGANIZER_ELSEWHERE, always(Proof.bearer(expo.organizerToken(expo.open()))));
        return proofs;
    }

    private static Supplier<Proof> always(Proof proof) {
        return () -> proof;
    }

    @Nullable
    private static Proof proofOf(Sender sender, Map<Sender, Supplier<Proof>> proofs) {
        Supplier<Proof> proof = proofs.get(sender);
        return proof == null ? null : proof.get();
    }

    /** Those who have registered for this expo and hold the link to it, one after the other. */
    private Supplier<Proof> visitorsOf(Place place) {
        TestRegistrations visitors = new TestRegistrations(expo, setUp, expos, web);
        visitors.open(place, 1000);
        return () -> new Proof(
                MANAGE_TOKEN, visitors.register(place).at("/manageToken").asString());
    }

    /** Who was asked to agree to a child's registration for this expo. */
    private String guardianLinkOf(Place place) {
        return new TestGuardians(guardianLinks, web).linkFor(place, TestRegistrations.newEmail(), Duration.ofHours(1));
    }

    /** The secret of an invitation to this expo. */
    private String invitationIn(Place place) {
        return new TestInvitations(web, place).secretOf(expo.organizerToken(place), invitationLinks);
    }

    /** The secret of a device that is enrolled for a gate of this expo. */
    private String deviceIn(Place place) {
        Gate gate = Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main gate"));
        expo.run(place, allGates.add(List.of(gate)));
        return TestEnrolment.enrol(web, place, expo.organizerToken(place), gate);
    }

    /** Screens in the hall; each new link ends the one before. */
    private Supplier<Proof> hallDisplaysIn(Place place) {
        Organizer organizer = new Organizer(new Person.Id(Ids.next()));
        return () -> new Proof(
                HALL_DISPLAY, expo.get(place, hallDisplays.renew(organizer)).text());
    }

    /** Whether the operation goes on to look at the request, whatever it then says about it. */
    private boolean isLetIn(Operation operation, Place place, @Nullable Proof proof) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation
                        .path()
                        .replace("{expo}", place.slug())
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}"));
        if (proof != null) {
            request.header(proof.header(), proof.value());
        }
        int status = status(request.build());
        return status != 401 && status != 403;
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // a live stream never ends by itself
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Operation> operations() throws IOException {
        try (InputStream contract = address("/api/openapi").toURL().openStream()) {
            JsonNode paths = JsonMapper.shared().readTree(contract).get("paths");
            List<Operation> operations = new ArrayList<>();
            paths.properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> operations.add(
                                    new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
            return operations;
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String render(Map<String, String> rows) {
        return """
                # Who may use which operation

                A test tries every operation as every sender; this table is what it found, and a change of it is a change of
                who may do what. `yes`: the operation goes on to look at the request. `–`: it refuses with 401 (`sign-in-needed`,
                `manage-link-unknown`, `guardian-link-unknown`, `invitation-link-unknown`, `application-link-unknown`, `device-unknown`,
                `hall-display-link-unknown`) or 403 (`not-allowed`) before anything of the request is read. A visitor holds the manage link of a registration, a guardian the link
                that a child had sent, somebody invited and an applicant the link of their mail, a device its own secret, a screen
                in the hall the link that an organizer has made for it. Buyer and exhibitor own their companies; the colleague does not.

                | operation | nobody | signed in, no role | visitor | visitor of another expo | guardian | invited | applicant | buyer | exhibitor | exhibitor's colleague | device | hall display | staff | organizer | organizer of another expo of the host | organizer of another host |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                %s
                """.formatted(rows.entrySet().stream()
                .map(row -> "| `%s` | %s |".formatted(row.getKey(), row.getValue()))
                .collect(joining("\n")));
    }

    /** What a sender shows to be let in. */
    private record Proof(String header, String value) {

        static Proof bearer(String token) {
            return new Proof(BEARER, "Bearer " + token);
        }
    }

    private record Operation(String method, String path) {

        String name() {
            return path + " " + method;
        }
    }
}
