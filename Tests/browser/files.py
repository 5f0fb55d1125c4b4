"""A small clinic's own files, as another program exports them: four people, three groups a day, three days a week."""

import csv
import datetime
import io

GROUPS = [("Process", "09:00", "10:00"), ("DBT skills", "10:05", "11:05"), ("Psychoeducation", "11:10", "12:10")]
PEOPLE = [
    ("C0001", "Zoë", "O'Brien", "1991-04-12"),
    ("C0002", "Łukasz", "Nowak", "1984-09-30"),
    ("C0003", "Amara", "Okeke, Jr.", "1999-01-17"),
    ("C0004", "Tom", "Birch", "1976-06-05"),
]
# Who was late on Monday, and by how much: the first group lost that many minutes.
LATE_ON_MONDAY = {"C0003": 15}


def table(header, rows):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return text.getvalue().encode()


def roster(monday):
    """The files of a week that began on Monday: its first day attended, the rest to come."""
    days = [monday + datetime.timedelta(days=number) for number in (0, 2, 4)]
    sessions = [
        (f"S{day:%d}{place}", "ADULT-AM", group, f"{day}T{starts}:00", f"{day}T{ends}:00", "", "onsite")
        for day in days for place, (group, starts, ends) in enumerate(GROUPS, 1)
    ]
    attended = []
    for external, _, group, starts, ends, _, _ in sessions[:3]:
        for client, *_ in PEOPLE:
            late = LATE_ON_MONDAY.get(client, 0) if group == GROUPS[0][0] else 0
            arrived = datetime.datetime.fromisoformat(starts) + datetime.timedelta(minutes=late)
            attended.append((external, client, "late" if late else "attended", arrived.isoformat(), ends, 60 - late))
    clients = [(*person, "F", "F332", "ADULT-AM", str(monday - datetime.timedelta(days=3))) for person in PEOPLE]
    return {
        "clients.csv": table("client_id,given_name,family_name,birth_date,sex,primary_icd10,track,admitted_on", clients),
        "group_sessions.csv": table("session_id,track,group,starts_local,ends_local,facilitator_id,place", sessions),
        "attendance.csv": table("session_id,client_id,status,checked_in_local,checked_out_local,minutes", attended),
    }
