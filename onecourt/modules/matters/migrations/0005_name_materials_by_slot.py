"""Materials take the name of their slot, and know which picture of a set they are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0004_put_away")]

    operations = [
        migrations.AddField(
            model_name="material",
            name="part",
            field=models.CharField(
                blank=True, default="", help_text="成套照片里的哪一张，例如身份证的国徽面。", max_length=20
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="material",
            name="name",
            field=models.CharField(
                blank=True,
                default="",
                help_text="按材料类别起的名字；原来的文件名在文件自己的记录里。",
                max_length=160,
            ),
            preserve_default=False,
        ),
    ]
