package kr.madang.admission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.account.Person;
import kr.madang.account.Scanner;
import kr.madang.account.StaffMember;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What it takes to open expos whose badges are scanned today, and to see what was stored. */
@Component
public class TestAdmissions {

    private final TestExpo expo;
    private final FormSetUp setUp;
    private final Expos expos;
    private final Venues venues;
    private final Gates gates;
    private final DatabaseClient database;

    TestAdmissions(TestExpo expo, FormSetUp setUp, Expos expos, Venues venues, Gates gates, DatabaseClient database) {
        this.expo = expo;
        this.setUp = setUp;
        this.expos = expos;
        this.venues = venues;
        this.gates = gates;
        this.database = database;
    }

    TestAdmission openToday(WebTestClient http) {
        return new TestAdmission(this, http);
    }

    TestExpo expo() {
        return expo;
    }

    TestRegistrations visitors(WebTestClient http) {
        return new TestRegistrations(expo, setUp, expos, http);
    }

    TestGates gates(Place place) {
        return new TestGates(expo, venues, gates, place);
    }

    void add(Gate gate, Place place) {
        expo.run(place, gates.add(List.of(gate)));
    }

    /** A second admission type for as long as the expo takes, without a quota of its own. */
    AdmissionType.Id addType(Place place, String code) {
        List<ExpoDay> days = expo.get(place, expos.getHere()).days();
        AdmissionType type = new AdmissionType(
                new AdmissionType.Id(Ids.next()),
                code,
                new InTwoLanguages(code, code),
                days.get(0).day(),
                days.get(days.size() - 1).day(),
                AdmissionType.Terms.STANDARD);
        expo.run(place, setUp.add(List.of(), List.of(type), List.of()));
        return type.id();
    }

    Instant opening(Place place) {
        return expo.get(place, expos.getHere()).days().get(0).opensAt();
    }

    /** The one member of the staff, where there is one. */
    Scanner staffOf(Place place) {
        return Scanner.of(new StaffMember(
                new Person.Id(UUID.fromString(list(place, "select person_id::text from membership where role = 'STAFF'")
                        .get(0)))));
    }

    void run(Place place, String sql) {
        expo.run(place, database.sql(sql).then());
    }

    /** The first column of what a query finds in the expo, as text. */
    List<String> list(Place place, String sql) {
        return expo.get(
                place,
                database.sql(sql)
                        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                        .all()
                        .collectList());
    }
}
