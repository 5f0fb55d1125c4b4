import Clinic

extension ScaledShape {
    /// Sites, programmes, groups and those who work there.
    func house() -> SeedWorld {
        var world = SeedWorld()
        (world.sites, world.programmes) = (sites, programmes)
        let director = Staff(
            id: id(.staff, 0), account: ScaledClinic.director, name: "Robin Calder", credential: "PhD", role: .director)
        world.staff = [SeedStaff(director, secret: .password(SampleClinic.password), programmes: programmes.map(\.id))]
        for programme in programmes.indices {
            world.staff.append(therapist(of: programme))
            for group in 0..<groupsPerProgramme {
                let made = self.group(group, ofProgramme: programme)
                world.groups.append(made)
                world.facilitators.append(
                    SeedFacilitator(group: made.id, staff: id(.staff, programme + 1), from: firstWeek.monday))
                world.slots += slots(ofGroup: group, programme)
            }
        }
        return world
    }

    /// Who leads every group of a programme; nobody signs in with the account.
    private func therapist(of programme: Int) -> SeedStaff {
        var chance = SplitMix64(seed: seed, 2, programme)
        let name = ScaledNames.draw(&chance)
        let staff = Staff(
            id: id(.staff, programme + 1), account: "scaled.therapist.\(programme + 1)",
            name: "\(name.given.name) \(name.family)",
            credential: "LMFT", role: .therapist)
        return SeedStaff(staff, secret: .none, programmes: [programmes[programme].id])
    }

    func group(_ group: Int, ofProgramme programme: Int) -> TherapyGroup {
        let circle = circle(ofProgramme: programme)
        return TherapyGroup(
            id: id(.group, programme * groupsPerProgramme + group), programme: programmes[programme].id,
            name: "\(circle.name) \(group + 1)",
            kind: circle.kind, most: 12, place: "Room \(group % 12 + 1)", virtual: group % 5 == 4)
    }

    func slots(ofGroup group: Int, _ programme: Int) -> [WeekSlot] {
        let (circle, place) = (circle(ofProgramme: programme), programme * groupsPerProgramme + group)
        return circle.weekdays.map { weekday in
            WeekSlot(
                id: id(.slot, place * 8 + weekday), group: id(.group, place), weekday: weekday,
                starts: circle.starts + later(circle, group), blocks: circle.blocks, from: firstWeek.monday, to: nil)
        }
    }

    private func circle(ofProgramme programme: Int) -> Circle {
        switch tracks[programme] {
        case .adultDay: .harbor
        case .teen: .afterSchool
        case .partialDay: .compass
        case .evening: .lighthouse
        }
    }

    /// Groups of the day track meet in the morning, after lunch or in the evening; the others half an hour apart.
    private func later(_ circle: Circle, _ group: Int) -> Int { circle == .harbor ? group % 3 * 240 : group % 2 * 30 }
}
