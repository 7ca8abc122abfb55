package kr.madang.exhibitor;

import java.util.List;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.Venues;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;

/** Exhibitors for tests: a hall of two zones with two booths each, a small tree of interests, companies by name. */
@Component
public class TestExhibitors {

    private final TestExpo expo;
    private final Venues venues;
    private final Exhibitors exhibitors;

    TestExhibitors(TestExpo expo, Venues venues, Exhibitors exhibitors) {
        this.expo = expo;
        this.venues = venues;
        this.exhibitors = exhibitors;
    }

    /** Builds the hall and the interests mobility (with drone below it) and health; gives the zones. */
    public List<FloorPlan.Zone> furnish(Place place) {
        List<FloorPlan.Zone> zones = List.of(zone(0, "스마트시티존", "Smart City"), zone(1, "AI산업 생태계존", "AI Industry"));
        FloorPlan plan = new FloorPlan(
                List.of(new FloorPlan.Hall(Ids.next(), new InTwoLanguages("1홀", "Hall 1"), 40, 20, zones)));
        expo.run(place, venues.furnish(plan, List.of(), List.of()));
        expo.run(
                place,
                exhibitors.enlist(
                        List.of(
                                new Interest("mobility", null, new InTwoLanguages("모빌리티", "Mobility")),
                                new Interest("drone", "mobility", new InTwoLanguages("드론", "Drones")),
                                new Interest("health", null, new InTwoLanguages("헬스케어", "Health care"))),
                        List.of(),
                        List.of()));
        return zones;
    }

    private static FloorPlan.Zone zone(int at, String ko, String en) {
        FloorPlan.Area area = new FloorPlan.Area(at * 20, 0, 20, 20);
        return new FloorPlan.Zone(
                Ids.next(), new InTwoLanguages(ko, en), area, List.of(booth(at, 1, area), booth(at, 2, area)));
    }

    private static FloorPlan.Booth booth(int zone, int number, FloorPlan.Area zoneArea) {
        return new FloorPlan.Booth(
                Ids.next(),
                "AB".charAt(zone) + "-" + number,
                FloorPlan.BoothType.SHELL_SCHEME,
                new FloorPlan.Area(zoneArea.x() + number * 3, 0, 3, 3));
    }

    public Exhibitor.Id add(Place place, Profile profile, FloorPlan.Booth... booths) {
        Exhibitor.Id id = new Exhibitor.Id(Ids.next());
        expo.run(
                place,
                exhibitors.enlist(
                        List.of(),
                        List.of(new Exhibitors.Enlisted(
                                id, profile, new Contact("이담당", id.value() + "@example.com", false), null)),
                        List.of(booths).stream()
                                .map(booth -> new BoothAssignment(id, booth.id()))
                                .toList()));
        return id;
    }

    /** Lets these companies share its booth. */
    public void shareBooth(Place place, Exhibitor.Id id, CoExhibitor... companies) {
        expo.run(
                place,
                exhibitors
                        .getOwn(id)
                        .flatMap(found -> exhibitors.edit(
                                id,
                                found.profile(),
                                new Presentation(null, List.of(), List.of(), List.of(companies)),
                                found.version(),
                                Audit.Actor.person(Ids.next()))));
    }

    /** A Korean company with one representative. */
    public static Profile profile(String ko, String en, List<String> offers) {
        return new Profile(
                new InTwoLanguages(ko, en),
                new InTwoLanguages(ko + " 소개", "About " + en),
                "KR",
                List.of("ko"),
                1,
                offers,
                List.of());
    }
}
