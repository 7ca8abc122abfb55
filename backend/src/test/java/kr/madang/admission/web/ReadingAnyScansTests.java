package kr.madang.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kr.madang.admission.Scan;
import kr.madang.admission.ScanClockWrong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as scans: {@code make fuzz} makes it up, every other run reads again what that has found. */
@Timeout(60)
class ReadingAnyScansTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    @MethodSource("requests")
    @FuzzTest(maxDuration = "1m")
    void givesScansOrRefuses(byte[] sent) {
        AdmissionController.ScanRequests request;
        try {
            request = JSON.readValue(sent, AdmissionController.ScanRequests.class);
        } catch (JacksonException refused) {
            return;
        }
        if (request == null || !RULES.validate(request).isEmpty()) {
            return;
        }

        assertThat(request.scans()).hasSizeBetween(1, 100);
        request.scans().forEach(ReadingAnyScansTests::assertRead);
    }

    private static void assertRead(AdmissionController.ScanRequest sent) {
        Scan scan;
        try {
            scan = sent.toScan();
        } catch (ScanClockWrong refused) {
            return;
        }

        assertThat(scan.token()).isEqualTo(sent.token());
        assertThat(scan.at()).isEqualTo(sent.at().plus(scan.clockOffset()));
    }

    static Stream<Arguments> requests() {
        String scan = """
                {"scanId": "018f4b1e-0000-7000-8000-000000000001", "token": "0123456789ABCDEF",
                 "gate": "018f4b1e-0000-7000-8000-000000000002", "at": "2026-11-25T01:00:00.123Z",
                 "direction": "IN", "clockOffset": -86400000, "told": "LET_THROUGH"}""";
        return Stream.of(scan, scan + "," + scan.replace("\"IN\"", "\"OUT\"").replace("-86400000", "null"))
                .map(scans -> Arguments.of((Object) ("{\"scans\": [" + scans + "]}").getBytes(StandardCharsets.UTF_8)));
    }
}
