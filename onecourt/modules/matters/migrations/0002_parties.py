"""The parties of what was handed in, so that the same people are found again."""

import django.db.models.deletion
from django.db import migrations, models

import onecourt.kernel.references
from onecourt.kernel.names import name_key


def note_the_parties(apps, schema_editor):
    """The last submission of every matter; running it again finds them noted."""
    Matter, Submission = apps.get_model("matters", "Matter"), apps.get_model("matters", "Submission")
    Party = apps.get_model("matters", "Party")
    for matter in Matter.objects.filter(round__gt=0).iterator():
        if Party.objects.filter(matter=matter).exists():
            continue
        handed_in = Submission.objects.filter(matter=matter, round=matter.round).first()
        for given in (handed_in.content if handed_in else {}).values():
            for side, people in given.items() if isinstance(given, dict) else ():
                for person in people if isinstance(people, list) and side != "agent" else ():
                    if isinstance(person, dict) and person.get("name"):
                        number = person.get("id_number")
                        index = number.get("index", "") if isinstance(number, dict) else ""
                        Party.objects.create(
                            matter=matter,
                            side=side,
                            name_key=name_key(str(person["name"]))[:300],
                            number_index=index,
                        )


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_matters")]

    operations = [
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=onecourt.kernel.references.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("side", models.CharField(max_length=40)),
                ("name_key", models.CharField(max_length=300)),
                (
                    "number_index",
                    models.CharField(blank=True, help_text="号码的盲索引，不能还原成号码。", max_length=64),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="matters.matter"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["name_key", "matter"], name="party_name"),
                    models.Index(fields=["number_index", "matter"], name="party_number"),
                    models.Index(fields=["matter", "side"], name="party_matter"),
                ]
            },
        ),
        migrations.RunPython(note_the_parties, migrations.RunPython.noop),
    ]
