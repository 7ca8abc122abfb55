package kr.madang.admission;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.Venues;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;

/** A main gate, and a zone with a gate of its own. */
record TestGates(Gate main, Gate intoZone) {

    TestGates(TestExpo expo, Venues venues, Gates gates, Place place) {
        this(
                Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main gate")),
                Gate.into(new Gate.Id(Ids.next()), new InTwoLanguages("스마트시티존 입구", "Smart City"), Ids.next()));
        UUID zone = Objects.requireNonNull(intoZone.zone());
        InTwoLanguages name = new InTwoLanguages("스마트시티존", "Smart City Zone");
        FloorPlan.Area area = new FloorPlan.Area(0, 0, 10, 10);
        FloorPlan plan = new FloorPlan(List.of(new FloorPlan.Hall(
                Ids.next(), name, 20, 20, List.of(new FloorPlan.Zone(zone, name, area, List.of())))));
        expo.run(place, venues.furnish(plan, List.of(), List.of()).then(gates.add(List.of(main, intoZone))));
    }
}
