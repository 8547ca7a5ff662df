"""删除 from one's own list of what was handed in once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0003_add_assignments")]

    operations = [
        migrations.AddField(
            model_name="matter",
            name="put_away_at",
            field=models.DateTimeField(null=True, help_text="当事人从自己的列表里删去的时间；法院照样保存。"),
        )
    ]
